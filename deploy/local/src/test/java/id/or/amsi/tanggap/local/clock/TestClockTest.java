package id.or.amsi.tanggap.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestClockTest {
    @TempDir
    Path folder;

    /// As the services' clock bean is made.
    static class Bean {
        static Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Test
    void timeGoesForwardByWhatWasAskedInAll() throws IOException {
        var clock = new TestClock(folder);

        clock.forward(Duration.ofHours(20));
        clock.forward(Duration.ofHours(5));

        assertThat(new TestClock(folder).now())
                .isCloseTo(Instant.now().plus(Duration.ofHours(25)), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void timeNeverGoesBack() throws IOException {
        var clock = new TestClock(folder);

        assertThatThrownBy(() -> clock.forward(Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);

        assertThat(clock.now()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void aClockBeanIsGivenTheMovedTime() throws Exception {
        new TestClock(folder).forward(Duration.ofDays(3));
        MovedClock.readFrom(folder.resolve("clock").toString());
        byte[] bean;
        try (var bytes =
                Bean.class.getResourceAsStream("/" + Bean.class.getName().replace('.', '/') + ".class")) {
            bean = ClockAgent.moved(bytes.readAllBytes());
        }

        var method = new Defining().define(bean).getDeclaredMethod("clock");
        method.setAccessible(true);
        var clock = (Clock) method.invoke(null);

        assertThat(clock.instant()).isCloseTo(Instant.now().plus(Duration.ofDays(3)), within(10, ChronoUnit.SECONDS));
        var jayapura = ZoneId.of("Asia/Jayapura");
        assertThat(clock.withZone(jayapura).getZone()).isEqualTo(jayapura);
    }

    @Test
    void theAgentBringsNothingOfTheLauncherIntoAService() throws IOException {
        new TestClock(folder).options();

        try (var jar = new JarFile(folder.resolve("clock-agent.jar").toFile())) {
            assertThat(jar.stream().filter(entry -> entry.getName().endsWith(".class")))
                    .hasSize(2);
        }
    }

    private static final class Defining extends ClassLoader {
        private Defining() {
            super(TestClockTest.class.getClassLoader());
        }

        private Class<?> define(byte[] bytes) {
            return defineClass(Bean.class.getName(), bytes, 0, bytes.length);
        }
    }
}
