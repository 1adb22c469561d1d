package id.or.amsi.tanggap.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ServerErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureOfTest {

    static Stream<Arguments> throwables() {
        return Stream.of(
                Arguments.of(new RefusedException(new NotFound()), "not-found"),
                Arguments.of(new RuntimeException(new RefusedException(new NotFound())), "not-found"),
                Arguments.of(new RuntimeException(new OptimisticLockException()), "changed-meanwhile"),
                Arguments.of(new AuthenticationFailedException(), "token-refused"),
                Arguments.of(new AuthenticationFailedException(new OIDCException("x")), "temporarily-unavailable"),
                Arguments.of(new RuntimeException(new SQLException("x", "08006")), "temporarily-unavailable"),
                Arguments.of(new RuntimeException(new SQLException("x", "57P01")), "temporarily-unavailable"),
                Arguments.of(new RuntimeException(new SQLException("x", "23505")), "internal-error"),
                Arguments.of(new RuntimeException(new SQLException("x", "22021")), "bad-request"),
                Arguments.of(new BadRequestException("x"), "bad-request"),
                Arguments.of(new ClientErrorException(418), "bad-request"),
                Arguments.of(new ClientErrorException(412), "precondition-failed"),
                Arguments.of(new ServerErrorException(599), "internal-error"),
                Arguments.of(new Error("x"), "internal-error"),
                Arguments.of(new IllegalStateException("x"), "internal-error"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void everyThrowableMeansSomething(Throwable thrown, String slug) {
        assertThat(FailureOf.throwable(thrown).slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureHasItsTextsAndItsLineInTheContract(Failure failure) throws IOException {
        assertThat(new ProblemTexts(Locale.of("id")).title(failure.slug())).isNotBlank();
        assertThat(new ProblemTexts(Locale.ENGLISH).detail(failure.slug(), Map.of()))
                .isNotBlank();
        assertThat(contract()).contains("| `" + failure.slug() + "` | " + failure.status() + " |");
    }

    @Test
    void placesInADetailAreFilled() {
        String detail = new ProblemTexts(Locale.ENGLISH).detail("note-too-sad", Map.of("tears", 3));

        assertThat(detail).isEqualTo("The note holds 3 tears.");
    }

    private static String contract() throws IOException {
        return Files.readString(RunningStack.root().resolve("contracts/problems/README.md"));
    }
}
