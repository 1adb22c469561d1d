package id.or.amsi.tanggap.sop.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of a merged clause, their English, and the parameters that they name belong together.
final class ClauseWords {
    private static final String TEXT = "text";
    private static final String TEXT_EN = "textEn";
    private static final String PARAMETERS = "parameters";

    private ClauseWords() {}

    /// Puts in the outlet's new words, and leaves no place in either text without its parameter: one that the template
    /// dropped stays as long as the outlet's sentences speak of it.
    static void complete(ObjectNode clause, JsonNode own, @Nullable Decision decision) {
        if (decision != null && decision.text() != null) {
            clause.put(TEXT, decision.text().strip());
            clause.remove(TEXT_EN);
            if (decision.textEn() != null && !decision.textEn().isBlank()) {
                clause.put(TEXT_EN, decision.textEn().strip());
            }
        }
        String words = clause.path(TEXT).asText() + "\n" + clause.path(TEXT_EN).asText();
        if (clause.get(PARAMETERS) instanceof ObjectNode parameters) {
            // a copy: one that came whole from one side is that side's
            ObjectNode completed = Flat.copy(parameters);
            own.path(PARAMETERS).properties().stream()
                    .filter(known -> !parameters.has(known.getKey()) && words.contains("{" + known.getKey() + "}"))
                    .forEach(known -> completed.set(known.getKey(), known.getValue()));
            clause.set(PARAMETERS, completed);
        }
    }

    /// Takes English out that translates words which are not there: where both texts came together and one side
    /// left its English as it was, or where one side's words would stand with the English of the other's. What
    /// the outlet wrote in English stays until it decides. The two languages need not clash in the same places:
    /// where either took one side in a clash, so does the whole of the English.
    ///
    /// @param clashes of the clause so far
    /// @return whether the outlet is to decide
    static boolean dropForeignEnglish(
            ObjectNode clause, @Nullable JsonNode base, JsonNode own, JsonNode newer, Side side, List<String> clashes) {
        String words = clause.path(TEXT).asText();
        boolean isOwn = words.equals(own.path(TEXT).asText());
        boolean isNewer = words.equals(newer.path(TEXT).asText());
        boolean ownTranslated = isTranslated(base, own);
        if (!clause.has(TEXT_EN)) {
            return false;
        }
        if (isOwn && isNewer) {
            return isNew(words, base) && keepOneEnglish(clause, base, own, newer, side);
        }
        if (!isOwn && !isNewer && ownTranslated && isTranslated(base, newer)) {
            boolean isClear =
                    !clashes.contains(TEXT) && !clashes.contains(TEXT_EN) && !bringsBack(clause, base, own, newer);
            return !isClear && takeOneEnglish(clause, own, newer, side);
        }
        JsonNode right = isOwn ? own.get(TEXT_EN) : isNewer ? newer.get(TEXT_EN) : null;
        if (clause.get(TEXT_EN).equals(right)) {
            return false;
        }
        boolean loses = ownTranslated && !isOwn;
        if (loses && side == Side.OURS) {
            clause.set(TEXT_EN, own.get(TEXT_EN));
        } else if (right == null) {
            clause.remove(TEXT_EN);
        } else {
            clause.set(TEXT_EN, right);
        }
        return loses;
    }

    private static boolean isNew(String words, @Nullable JsonNode base) {
        return base != null && !words.equals(base.path(TEXT).asText());
    }

    /// Of two translations of the same new words one is taken whole, and the outlet decides. This is also how a merge
    /// that asked about the English is asked again until there is an answer.
    ///
    /// @return whether there are two
    private static boolean keepOneEnglish(
            ObjectNode clause, @Nullable JsonNode base, JsonNode own, JsonNode newer, Side side) {
        return isTranslated(base, own)
                && isTranslated(base, newer)
                && !own.path(TEXT_EN).equals(newer.path(TEXT_EN))
                && takeOneEnglish(clause, own, newer, side);
    }

    /// Whether English of the base that one side dropped is there again, since the other side had put it elsewhere.
    private static boolean bringsBack(ObjectNode clause, @Nullable JsonNode base, JsonNode own, JsonNode newer) {
        if (base == null) {
            return false;
        }
        Set<String> known = english(base);
        Set<String> keptByBoth = english(own);
        keptByBoth.retainAll(english(newer));
        return english(clause).stream()
                .anyMatch(sentence -> known.contains(sentence) && !keptByBoth.contains(sentence));
    }

    private static Set<String> english(JsonNode clause) {
        return Sentences.of(clause.path(TEXT_EN).asText()).all().stream()
                .map(Sentence::bare)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// @return that the outlet is to decide
    private static boolean takeOneEnglish(ObjectNode clause, JsonNode own, JsonNode newer, Side side) {
        clause.set(TEXT_EN, (side == Side.OURS ? own : newer).get(TEXT_EN));
        return true;
    }

    /// Whether a side wrote English of its own.
    private static boolean isTranslated(@Nullable JsonNode base, JsonNode side) {
        return side.has(TEXT_EN) && (base == null || !base.path(TEXT_EN).equals(side.path(TEXT_EN)));
    }
}
