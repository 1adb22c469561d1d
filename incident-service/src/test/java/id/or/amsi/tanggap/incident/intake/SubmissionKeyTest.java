package id.or.amsi.tanggap.incident.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionKeyTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "aaaaaaaaaaaaaaaaaaaaa", "with spaces in it, but rather long"})
    void aKeyThatCouldBeGuessedIsRefused(String key) {
        assertThatThrownBy(() -> SubmissionKey.of(key)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aRandomKeyIsTakenAndNeverShown() {
        String random = UUID.randomUUID().toString();

        SubmissionKey key = SubmissionKey.of(random);

        assertThat(key.value()).isEqualTo(random);
        assertThat(key).hasToString("[confidential]");
    }
}
