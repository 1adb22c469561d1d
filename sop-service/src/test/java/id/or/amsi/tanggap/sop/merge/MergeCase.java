package id.or.amsi.tanggap.sop.merge;

import id.or.amsi.tanggap.sop.document.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// What an outlet and the association made of one text, and what comes of it: as long as the outlet has answered
/// nothing, and once it has answered whatever it was asked.
final class MergeCase {
    /// Answers can bring up the procedure as a whole, and that a step of it again.
    private static final int ROUNDS = 4;

    final Document base;
    final Document ours;
    final Document theirs;
    private final Map<PartId, Decision> decisions = new HashMap<>();
    private final String edits;
    private final List<Answer> answers;
    private @Nullable Merged undecided;
    private @Nullable Merged decided;

    private MergeCase(Document base, Document ours, Document theirs, List<Answer> answers, String edits) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        this.answers = answers;
        this.edits = edits;
    }

    /// What an outlet does when it is asked.
    enum Answer {
        OURS,
        THEIRS,
        WORDS_FOR_OURS,
        WORDS_FOR_THEIRS,
        WORDS_IN_BOTH_LANGUAGES
    }

    /// @param allowed what the association may publish
    static Arbitrary<MergeCase> some(
            Document base, Arbitrary<List<Edit>> own, Arbitrary<List<Edit>> template, Predicate<Document> allowed) {
        Arbitrary<List<Answer>> answers =
                Arbitraries.of(Answer.values()).list().ofMinSize(1).ofMaxSize(6);
        return Combinators.combine(own, template, answers)
                .as((ours, theirs, answered) -> new MergeCase(
                        base,
                        Edit.all(ours, base, "media"),
                        Edit.all(theirs, base, "asosiasi", allowed),
                        answered,
                        "outlet " + ours + ", template " + theirs + ", answers " + answered));
    }

    Merged undecided() {
        if (undecided == null) {
            undecided = Merge.of(base, ours, theirs, Map.of());
        }
        return undecided;
    }

    /// With an answer to all that is asked, also to what only the answers bring up.
    Merged decided() {
        if (decided == null) {
            Merged merged = undecided();
            for (int round = 0; round < ROUNDS && !merged.open().isEmpty(); round++) {
                merged.open().forEach(part -> decisions.put(part.id(), answer(part)));
                merged = Merge.of(base, ours, theirs, decisions);
            }
            decided = merged;
        }
        return decided;
    }

    /// What the outlet answered about each part that it was asked about.
    Map<PartId, Decision> decisions() {
        decided();
        return Map.copyOf(decisions);
    }

    @Nullable
    Decision decidedFor(PartId id) {
        return decisions().get(id);
    }

    private Decision answer(Part part) {
        Answer answer = answers.get(decisions.size() % answers.size());
        Side side = switch (answer) {
            case OURS, WORDS_FOR_OURS -> Side.OURS;
            case THEIRS, WORDS_FOR_THEIRS, WORDS_IN_BOTH_LANGUAGES -> Side.THEIRS;
        };
        boolean plain = answer == Answer.OURS || answer == Answer.THEIRS || !part.takesWords(side);
        return new Decision(
                part.question(),
                side,
                plain ? null : "Redaksi memutuskan " + part.id().id() + " sendiri. Kalimat ini baru.",
                plain || answer != Answer.WORDS_IN_BOTH_LANGUAGES ? null : "The newsroom decided. This is new.");
    }

    @Override
    public String toString() {
        return edits;
    }
}
