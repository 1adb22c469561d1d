package id.or.amsi.tanggap.fault;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.stream.Collectors;

/// Prints what was measured, and leaves it in `end-to-end/target/faults`.
final class Figures {
    private Figures() {}

    static void print(Map<String, Verdict> verdicts, List<Kill> kills) throws IOException {
        StringBuilder text = new StringBuilder();
        verdicts.forEach((service, verdict) -> text.append(service + ": " + verdict + "\n"));
        for (Victim victim : Victim.values()) {
            List<Kill> of =
                    kills.stream().filter(kill -> kill.victim() == victim).toList();
            LongSummaryStatistics millis =
                    of.stream().mapToLong(kill -> kill.recovery().toMillis()).summaryStatistics();
            text.append("%s: %d kills, recovery %.1f s on average, %.1f s at most; at %s%n"
                    .formatted(victim, of.size(), millis.getAverage() / 1000, millis.getMax() / 1000.0, steps(of)));
        }
        print("faults.txt", text.toString());
    }

    static void print(String file, String text) throws IOException {
        System.out.println(text);
        Files.writeString(
                Files.createDirectories(RunningStack.root().resolve("end-to-end/target/faults"))
                        .resolve(file),
                text);
    }

    private static String steps(List<Kill> kills) {
        return kills.stream()
                .collect(Collectors.groupingBy(
                        kill -> kill.step() + (kill.reached() ? "" : " missed"), Collectors.counting()))
                .toString();
    }
}
