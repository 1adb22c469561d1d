package id.or.amsi.tanggap.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against the vectors of RFC 6238, appendix B (SHA-1), cut to six digits.
class TotpTest {
    private static final String SEED = "12345678901234567890";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SEED, Instant.ofEpochSecond(second))).isEqualTo(code);
    }
}
