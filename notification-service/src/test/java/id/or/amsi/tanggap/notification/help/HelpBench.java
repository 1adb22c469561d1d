package id.or.amsi.tanggap.notification.help;

import id.or.amsi.tanggap.notification.help.model.Labelled;
import id.or.amsi.tanggap.notification.help.text.Inflections;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/// The matcher's figures, for `./tanggap bench help`: held-out messages, those of the last writer alone, the sample of
/// 120, the keyword baseline in the same run, and what a message costs. It prints shares and times, never a text.
class HelpBench {
    static final Path CORPUS = Path.of("src/corpus");
    private static final List<String> SLICES = List.of(
            "1st",
            "3rd",
            "short",
            "long",
            "obfus",
            "vdrop",
            "typo",
            "mix",
            "slang",
            "implied",
            "male",
            "journo",
            "regional",
            "search",
            "hardneg",
            "headline",
            "deterrence");
    private static final List<String> REGIONAL = List.of(
            "regional",
            "jv",
            "su",
            "min",
            "mdr",
            "btw",
            "bug",
            "amb",
            "papua",
            "mnd",
            "bali",
            "banjar",
            "aceh",
            "batak",
            "mly");

    @Test
    void figures() {
        var matcher = HelpMatcher.trained();
        var baseline = new KeywordBaseline(Path.of("src/test/resources/help/keywords.tsv"));
        for (var set : List.of("heldout-.*\\.tsv", "heldout-d\\.tsv", "heldout-e\\.tsv", "sample\\.tsv")) {
            var messages = Labelled.read(CORPUS, set);
            System.out.println("\n== " + set + ": " + messages.size() + " messages; share [95 % interval] of how many");
            var ours = Judged.of(messages, matcher::read);
            goals("matcher", ours);
            goals("keywords with IndonesianAnalyzer", Judged.of(messages, baseline::read));
            details(ours);
            slices(ours);
        }
        System.out.println("\n== inflections and slang of one root, found (goal 95)");
        inflections("matcher", Inflections::found);
        inflections(
                "IndonesianAnalyzer",
                (root, form) -> List.of(baseline.stem(form).split(" ", -1)).contains(baseline.stem(root)));
        Cost.print(matcher, Labelled.read(CORPUS, "heldout-.*\\.tsv"));
    }

    private static void inflections(String name, BiPredicate<String, String> alike) {
        var all = Inflections.all().size();
        line(name, new Share(all - Inflections.missed(alike).size(), all));
    }

    static void goals(String name, Judged judged) {
        System.out.println("-- " + name);
        line("CRISIS answered at least as HELP", judged.crisisAnswered());
        line("CRISIS as CRISIS (goal 90)", judged.crisisAsCrisis());
        line("CRISIS or HELP answered (goal 95)", judged.pleasAnswered());
        line("alarm on NONE (goal 3)", judged.falseAlarms(Level.NONE));
        line("alarm on INFO (goal 10)", judged.falseAlarms(Level.INFO));
        line("right topic of those answered (goal 90)", judged.rightTopic());
    }

    private static void details(Judged judged) {
        System.out.println("-- recall and precision");
        for (var level : Level.values()) {
            line(level.name(), judged.recall(level), judged.precision(level));
        }
        for (var topic : Topic.values()) {
            line(topic.name(), judged.recall(topic), judged.precision(topic));
        }
    }

    private static void slices(Judged judged) {
        System.out.println("-- by slice: pleas answered, CRISIS as CRISIS, alarm on NONE");
        for (var slice : SLICES) {
            var some = slice.equals("regional") ? regional(judged) : judged.marked(slice);
            line(slice, some.pleasAnswered(), some.crisisAsCrisis(), some.falseAlarms(Level.NONE));
        }
    }

    private static Judged regional(Judged judged) {
        return new Judged(judged.all().stream()
                .filter(one -> REGIONAL.stream().anyMatch(one.message().marks()::contains))
                .toList());
    }

    private static void line(String name, Share... shares) {
        var line = new StringBuilder(String.format(Locale.ROOT, "%-42s", name));
        for (var share : shares) {
            line.append("  ").append(share);
        }
        System.out.println(line);
    }
}
