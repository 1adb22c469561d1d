package id.or.amsi.tanggap.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKeyTest {
    private static final String ONE = "8e03978e-40d5-43e8-bc93-6894a57f9324";
    private static final String OTHER = "8e03978e-40d5-43e8-bc93-6894a57f9325";
    private static final byte[] TEXT = "text".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {ONE, "abcdefghijklmnopqrstuv", "A_-4567890123456789012345678901234567890"})
    void keysThatCannotBeGuessedAreTaken(String key) {
        assertThat(RequestKey.of(key).hash("who")).hasSize(32);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "abcdefghijklmnopqrstu", "abcdefghijklmnopqrstu v", "abcdefghijklmnopqrstu/"})
    void keysThatCouldBeGuessedAreRefused(@Nullable String key) {
        assertThatThrownBy(() -> RequestKey.of(key)).isInstanceOf(RefusedException.class);
    }

    @Test
    void sameKeyFindsItsRowAndAnotherDoesNot() {
        assertThat(RequestKey.of(ONE).hash("who")).isEqualTo(RequestKey.of(ONE).hash("who"));
        assertThat(RequestKey.of(ONE).hash("who"))
                .isNotEqualTo(RequestKey.of(OTHER).hash("who"));
        assertThat(RequestKey.of(ONE).hash("who"))
                .isNotEqualTo(RequestKey.of(ONE).hash("whom"));
        assertThat(RequestKey.of(ONE).hash("x")).isNotEqualTo(RequestKey.of(ONE).fingerprint("x".getBytes(UTF_8)));
    }

    @Test
    void onlyTheSameKeyAndRowOpenAnAnswer() {
        byte[] sealed = RequestKey.of(ONE).seal(TEXT, new byte[] {1});

        assertThat(RequestKey.of(ONE).open(sealed, new byte[] {1})).isEqualTo(TEXT);
        assertThat(new String(sealed, UTF_8)).doesNotContain("text");
        assertThatIllegalStateException().isThrownBy(() -> RequestKey.of(OTHER).open(sealed, new byte[] {1}));
        assertThatIllegalStateException().isThrownBy(() -> RequestKey.of(ONE).open(sealed, new byte[] {2}));
    }

    @Test
    void sameAnswerIsNeverSealedAlike() {
        byte[] first = RequestKey.of(ONE).seal(TEXT, new byte[] {1});

        assertThat(RequestKey.of(ONE).seal(TEXT, new byte[] {1})).isNotEqualTo(first);
    }
}
