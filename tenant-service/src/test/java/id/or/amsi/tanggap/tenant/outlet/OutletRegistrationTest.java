package id.or.amsi.tanggap.tenant.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutletRegistrationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"kabarbunga.example", "a.co.id", "kabar-bunga.web.id", "xn--bcher-kva.example", "9detik.com"})
    void hostNamesAreDomains(String domain) {
        assertThat(domain).matches(OutletRegistration.DOMAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kabarbunga.example",
                "kabarbunga",
                "Kabarbunga.example",
                "kabar_bunga.example",
                "-a.example",
                "a-.example",
                "a..example",
                "a.example.",
                "192.168.1.1",
                "a.example/path",
                "a example.com"
            })
    void othersAreNot(String domain) {
        assertThat(domain).doesNotMatch(OutletRegistration.DOMAIN);
    }
}
