package id.or.amsi.tanggap.notification.help;

import com.sun.management.ThreadMXBean;
import id.or.amsi.tanggap.notification.help.model.Labelled;
import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/// What one message costs on one core, beside merely reading and normalising it.
final class Cost {
    private static final int SHORT = 60;
    private static final long NANOS = 3_000_000_000L;

    private Cost() {}

    static void print(HelpMatcher matcher, List<Labelled> messages) {
        var texts = messages.stream().map(Labelled::text).toList();
        var few = texts.stream().filter(text -> text.length() <= SHORT).toList();
        System.out.println("\n== cost on one core");
        measure(
                "matcher, short messages",
                few,
                text -> matcher.read(text).level().name().length());
        measure(
                "matcher, all messages",
                texts,
                text -> matcher.read(text).level().name().length());
        measure(
                "matcher, 1,300 words of two letters",
                List.of("di ke ya ".repeat(433)),
                text -> matcher.read(text).level().name().length());
        measure("normalising only, short messages", few, Cost::normalise);
        measure("normalising only, all messages", texts, Cost::normalise);
    }

    private static int normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .hashCode();
    }

    private static void measure(String name, List<String> texts, ToIntFunction<String> work) {
        run(texts, work);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var bytes = threads.getCurrentThreadAllocatedBytes();
        // the thread's own time: the figure is that of a core, also where others use it
        var begin = threads.getCurrentThreadCpuTime();
        var rounds = run(texts, work);
        var nanos = (double) threads.getCurrentThreadCpuTime() - begin;
        bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
        var count = (double) rounds * texts.size();
        var letters = texts.stream().mapToInt(String::length).sum();
        System.out.printf(
                Locale.ROOT,
                "%-34s %9.0f a second, %7.2f us each, %6.1f ns a character, %6.0f bytes allocated (%d letters each)%n",
                name,
                1e9 * count / nanos,
                nanos / count / 1000,
                nanos / rounds / letters,
                bytes / count,
                letters / texts.size());
    }

    private static int run(List<String> texts, ToIntFunction<String> work) {
        var end = System.nanoTime() + NANOS;
        var rounds = 0;
        var sum = 0;
        while (System.nanoTime() < end) {
            for (var text : texts) {
                sum += work.applyAsInt(text);
            }
            rounds++;
        }
        if (sum == Integer.MIN_VALUE) {
            System.out.println();
        }
        return rounds;
    }
}
