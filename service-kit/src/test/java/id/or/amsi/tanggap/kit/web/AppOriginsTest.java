package id.or.amsi.tanggap.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AppOriginsTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final String APP = "https://app.one.example";

    @Test
    void nobodyIsListedUnlessSomebodyListedThem() {
        assertThat(new AppOrigins(Optional.empty()).allows(APP, null)).isFalse();
    }

    @Test
    void anAppReadsAnswersToItsOwnTenantOnly() {
        AppOrigins origins = new AppOrigins(Optional.of(Set.of(ONE + "=" + APP, OTHER + "=https://two.example")));

        assertThat(origins.allows(APP, ONE)).isTrue();
        assertThat(origins.allows(APP, OTHER)).isFalse();
        assertThat(origins.allows(APP, null)).isTrue();
        assertThat(origins.allows("https://app.one.example.evil.example", null)).isFalse();
    }
}
