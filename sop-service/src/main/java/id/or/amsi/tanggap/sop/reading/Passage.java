package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.document.Clause;
import java.util.List;

/// A clause as it is read.
///
/// @param lang of the text, which may have no English
/// @param laws what it rests on, each once
public record Passage(String id, String title, String lang, Prose prose, List<String> laws) {
    public Passage {
        laws = laws.stream().distinct().toList();
    }

    /// What it rests on, in one line; empty for nothing.
    public String basis() {
        return String.join("; ", laws);
    }

    static Passage of(Clause clause, Words words, List<String> laws) {
        boolean english = words.isEnglish() && clause.textEn() != null;
        String text = english ? clause.filledTextEn().orElse("") : clause.filledText();
        Language spoken = english ? Language.ENGLISH : Language.INDONESIAN;
        return new Passage(clause.id(), words.of(clause.title()), spoken.code(), Prose.of(text), laws);
    }
}
