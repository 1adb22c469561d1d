package id.or.amsi.tanggap.sop.merge;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How long the merges alone take for five hundred outlets, reading each SOP included. A program of its own, in no
/// build: `java -cp <test class path> id.or.amsi.tanggap.sop.merge.MergeBenchmark`.
final class MergeBenchmark {
    private static final int OUTLETS = 500;
    private static final int ROUNDS = 6;

    private MergeBenchmark() {}

    public static void main(String[] arguments) {
        Document base = ManyClauses.padded(new ShippedTemplates().of("kbgo").orElseThrow(), 120);
        Document theirs = ManyClauses.oneInThree(base, "asosiasi");
        List<String> outlets = IntStream.range(0, OUTLETS)
                .mapToObj(number -> CanonicalJson.write(ManyClauses.oneInFive(base, "media " + number)))
                .toList();
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            long worked = processor();
            Update update = Update.between(base, theirs);
            long open = outlets.stream()
                    .mapToLong(outlet -> Merge.of(update, CanonicalJson.read(outlet, JsonNode.class), Map.of())
                            .open()
                            .size())
                    .sum();
            long taken = (System.nanoTime() - start) / 1_000_000;
            System.out.printf(
                    "round %d: %d outlets x %d clauses in %d ms, %d ms of one processor, %d parts asked about%n",
                    round, OUTLETS, base.allClauses().size(), taken, processor() - worked, open);
        }
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }
}
