package id.or.amsi.tanggap.sop.acknowledgement;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What counts of a clause: its words with the values in them, its mark, its laws, and the step it describes. Its
/// place, its title, its English, punctuation, capitals, spacing and markup do not.
final class Substance {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Substance() {}

    /// @return a hash that changes with the substance
    static String of(Clause clause, Document document) {
        List<Step> step = document.procedure().step(clause.step() == null ? "" : clause.step()).stream()
                .toList();
        return CanonicalJson.hash(Map.of(
                "words", words(clause.filledText()),
                "parameters", clause.parameters(),
                "laws", clause.laws().stream().sorted().toList(),
                "mandatory", clause.mandatory(),
                "step", step));
    }

    private static String words(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
