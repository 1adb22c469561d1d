package id.or.amsi.tanggap.sop.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How somebody goes about a report of one kind. It is written for all outlets alike and stands in no seal: what binds
/// is the text of the SOP.
///
/// @param page where one reports without an account, below the public address; empty for kinds that no page takes
/// @param opening what comes before all else, in one sentence; empty for nothing
/// @param emergency whom to call at once
/// @param collect what to have at hand
/// @param words to be copied and filled in, one line for each thing to say
/// @param also where else at the outlet it may be reported, in one sentence; empty for nowhere
/// @param alsoPage below the public address; empty for nowhere
/// @param elsewhereFirst the heading under which `elsewhere` comes before the outlet; empty if it comes after
/// @param elsewhere who takes such reports besides the outlet
public record Guide(
        String page,
        String opening,
        Emergency emergency,
        List<String> collect,
        List<String> words,
        String also,
        String alsoPage,
        String elsewhereFirst,
        List<HelpService> elsewhere) {
    /// Where people without an account report to an outlet; incident-service serves it, for these kinds.
    private static final Map<String, String> PAGES = Map.of("KBGO", "/lapor/");

    /// Kinds without words of their own take those of every report.
    private static final String EVERY = "guide.EVERY";

    private static final int MOST_LINES = 9;

    public Guide {
        collect = List.copyOf(collect);
        words = List.copyOf(words);
        elsewhere = List.copyOf(elsewhere);
    }

    static Guide of(Shown shown, Words words, HelpDirectory directory) {
        Sealed sealed = shown.sealed();
        String own = "guide." + sealed.kind();
        String key = words.has(own + ".collect.1") ? own : EVERY;
        String also = words.textOr(key + ".also", "");
        return new Guide(
                page(sealed.kind(), shown, words),
                words.textOr(key + ".opening", ""),
                Emergency.of(
                        words.has(key + ".danger"),
                        words.textOr(key + ".danger", words.text(EVERY + ".emergency")),
                        words,
                        directory),
                numbered(key + ".collect.", words, shown),
                numbered(key + ".words.", words, shown),
                also,
                also.isEmpty() ? "" : page("KBGO", shown, words),
                words.textOr(key + ".elsewhereFirst", ""),
                services(words.textOr(key + ".elsewhere", ""), words, directory));
    }

    private static List<HelpService> services(String ids, Words words, HelpDirectory directory) {
        return Stream.of(ids.split(" "))
                .filter(id -> !id.isEmpty())
                .map(id -> HelpService.of(id, words, directory))
                .toList();
    }

    private static String page(String kind, Shown shown, Words words) {
        String prefix = PAGES.get(kind);
        return prefix == null
                ? ""
                : prefix + shown.outlet().publicId() + words.language().query();
    }

    private static List<String> numbered(String key, Words words, Shown shown) {
        return IntStream.rangeClosed(1, MOST_LINES)
                .mapToObj(number -> key + number)
                .filter(words::has)
                .map(line ->
                        words.text(line, shown.outlet().name(), shown.sealed().version()))
                .toList();
    }
}
