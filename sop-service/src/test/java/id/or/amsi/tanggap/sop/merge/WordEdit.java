package id.or.amsi.tanggap.sop.merge;

import id.or.amsi.tanggap.sop.document.Clause;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One change of a clause's words: of the Indonesian alone, which takes the English along or leaves it as it was, of
/// the English alone, or of both together.
///
/// @param what which sentence, and what it says then
record WordEdit(Edit.Kind kind, int what, String who) {
    /// A clause without words stays as it is.
    Clause applied(Clause clause) {
        List<String> own = English.sentences(clause.text());
        return own.isEmpty() ? clause : applied(clause, own);
    }

    private Clause applied(Clause clause, List<String> own) {
        return switch (kind) {
            case REWORD, ADD_SENTENCE, DROP_SENTENCE, TURN_SENTENCES -> {
                change(own);
                yield clause.edited(String.join(" ", own), clause.parameters());
            }
            case REWORD_LEFT -> {
                change(own);
                yield clause.edited(String.join(" ", own), clause.textEn(), clause.parameters());
            }
            case REWORD_BOTH, ADD_BOTH, DROP_BOTH, TURN_BOTH -> both(clause, own);
            case TRANSLATE -> clause.edited(clause.text(), translated(clause), clause.parameters());
            case UNTRANSLATE -> clause.edited(clause.text(), null, clause.parameters());
            default -> throw new IllegalStateException(kind + " changes no words");
        };
    }

    private void change(List<String> own) {
        switch (kind) {
            case TURN_SENTENCES, TURN_BOTH -> Collections.rotate(own, what + 1);
            case ADD_SENTENCE, ADD_BOTH ->
                own.add(what % (own.size() + 1), "Selain itu " + who + " menambah butir " + what + ".");
            case DROP_SENTENCE, DROP_BOTH -> {
                if (own.size() > 1) {
                    own.remove(what % own.size());
                } else {
                    own.set(0, indonesian());
                }
            }
            default -> own.set(what % own.size(), indonesian());
        }
    }

    private String indonesian() {
        return "Menurut " + who + " berlaku butir " + what + ".";
    }

    /// What is not there any more goes in English, what is new is translated where it stands.
    private Clause both(Clause clause, List<String> own) {
        List<String> english = clause.textEn() == null ? English.of(clause) : English.sentences(clause.textEn());
        List<String> before = List.copyOf(own);
        change(own);
        if (kind == Edit.Kind.TURN_BOTH) {
            Collections.rotate(english, what + 1);
        }
        int at = gone(before, own, english);
        own.stream()
                .filter(sentence -> !before.contains(sentence))
                .forEach(sentence -> english.add(Math.min(at, english.size()), English.by(who, what, sentence)));
        return clause.edited(String.join(" ", own), joined(english), clause.parameters());
    }

    /// @return where what went had stood, else somewhere
    private int gone(List<String> before, List<String> own, List<String> english) {
        int at = what;
        for (String sentence : before) {
            for (int i = english.size() - 1; i >= 0 && !own.contains(sentence); i--) {
                if (English.translates(english.get(i), sentence)) {
                    english.remove(i);
                    at = i;
                }
            }
        }
        return at;
    }

    /// One sentence of the English that is there, or all of them.
    private @Nullable String translated(Clause clause) {
        List<String> english = English.sentences(clause.textEn());
        if (english.isEmpty()) {
            return joined(English.of(clause));
        }
        int at = what % english.size();
        english.set(at, English.retold(english.get(at), who, what));
        return joined(english);
    }

    private static @Nullable String joined(List<String> english) {
        return english.isEmpty() ? null : String.join(" ", english);
    }
}
