package id.or.amsi.tanggap.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final List<String> story = new CopyOnWriteArrayList<>();

    @Test
    void partStartsAfterWhatItNeedsAndStopsBeforeIt() throws InterruptedException {
        var parts = parts(part("gateway", Set.of("service")), part("service", Set.of("database")), part("database"));

        parts.start(Set.of("gateway", "service", "database"));
        parts.stop();

        assertThat(story)
                .containsExactly(
                        "start database",
                        "ready database",
                        "start service",
                        "ready service",
                        "start gateway",
                        "ready gateway",
                        "stop gateway",
                        "stop service",
                        "stop database");
    }

    @Test
    void failureIsToldOnceAndWhatWasStartedIsStopped() {
        var parts = parts(part("database"), broken("service", Set.of("database")), part("gateway", Set.of("service")));

        assertThatThrownBy(() -> parts.start(Set.of("gateway", "service", "database")))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("service")
                .hasMessageContaining("no room");
        parts.stop();

        assertThat(story)
                .containsExactly(
                        "start database",
                        "ready database",
                        "start service",
                        "failed service",
                        "stop service",
                        "stop database");
    }

    @Test
    void unknownPartIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> parts(part("database")).of("databse"))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("database");
    }

    private Parts parts(Part... all) {
        return new Parts(List.of(all), new Parts.Progress() {
            @Override
            public void ready(String part, Duration took) {
                story.add("ready " + part);
            }

            @Override
            public void failed(Part part, PartFailed failure) {
                story.add("failed " + part.name());
            }
        });
    }

    private Part part(String name) {
        return part(name, Set.of());
    }

    private Part part(String name, Set<String> needs) {
        return new TestPart(name, needs, story, false);
    }

    private Part broken(String name, Set<String> needs) {
        return new TestPart(name, needs, story, true);
    }

    private record TestPart(String name, Set<String> needs, List<String> story, boolean broken) implements Part {
        @Override
        public void start() throws IOException {
            story.add("start " + name);
            if (broken) {
                throw new IOException("no room");
            }
        }

        @Override
        public void stop() {
            story.add("stop " + name);
        }

        @Override
        public boolean running() {
            return false;
        }
    }
}
