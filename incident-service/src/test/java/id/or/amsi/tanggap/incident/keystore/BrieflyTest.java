package id.or.amsi.tanggap.incident.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BrieflyTest {
    private final AtomicLong now = new AtomicLong();
    private final Briefly<String, String> keys = new Briefly<>(now::get);

    @Test
    void aDestroyedKeyIsForgottenWithinSecondsHoweverOftenItIsUsed() {
        keys.keep("key", "opened");

        for (long passed = 0; passed <= Briefly.LIFE.toNanos(); passed += Briefly.LIFE.toNanos() / 10) {
            now.set(passed);
            assertThat(keys.find("key")).contains("opened");
        }
        now.set(Briefly.LIFE.toNanos() + 1);

        assertThat(keys.find("key")).isEmpty();
    }

    @Test
    void whatNobodyAsksForLeavesTheMemoryToo() {
        keys.keep("key", "opened");

        now.set(Briefly.LIFE.toNanos() + 1);
        keys.forgetOld();

        assertThat(keys.size()).isZero();
    }

    @Test
    void aKeyIsForgottenAtOnceAndNoOtherWithIt() {
        keys.keep("key", "opened");
        keys.keep("other", "opened");

        keys.forget("key"::equals);

        assertThat(keys.find("key")).isEmpty();
        assertThat(keys.find("other")).isPresent();
    }

    @Test
    void onlyAFewAreRemembered() {
        for (int i = 0; i <= Briefly.MOST; i++) {
            keys.keep("key " + i, "opened");
        }

        assertThat(keys.size()).isEqualTo(Briefly.MOST);
        assertThat(keys.find("key 0")).isEmpty();
        assertThat(keys.find("key " + Briefly.MOST)).isPresent();
    }
}
