package id.or.amsi.tanggap.sop.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A newer version of a template merged into an outlet's SOP, part by part. A pure function: nothing of the outlet's
/// goes without a decision of the outlet, and where only one side changed, that side counts.
public final class Merge {
    /// What is asked about when the changes of both to the procedure do not hang together.
    public static final PartId WHOLE_PROCEDURE = new PartId(PartId.Kind.PROCEDURE, "procedure");

    private final Update update;
    private final Flat base;
    private final Flat ours;
    private final Flat theirs;
    private final Map<PartId, Decision> decisions;

    private Merge(Update update, Flat ours, Map<PartId, Decision> decisions) {
        this.update = update;
        this.base = update.flatBase();
        this.ours = ours;
        this.theirs = update.flatTheirs();
        this.decisions = decisions;
    }

    /// @param base the template version from which `ours` was made
    /// @param ours the outlet's own SOP
    /// @param theirs the newer version of the same template
    /// @param decisions of the outlet; one on another question than the one at hand counts for nothing
    public static Merged of(Document base, Document ours, Document theirs, Map<PartId, Decision> decisions) {
        return of(Update.between(base, theirs), CanonicalJson.tree(ours), decisions);
    }

    /// The same for many outlets with one update between two versions.
    ///
    /// @param ours the outlet's own SOP as it is stored
    public static Merged of(Update update, JsonNode ours, Map<PartId, Decision> decisions) {
        Merge merge = new Merge(update, Flat.of(ours), decisions);
        SequencedMap<PartId, Part> parts = merge.parts();
        return merge.arranged(parts)
                .or(() -> merge.arranged(withoutStepsInQuestion(parts)))
                .orElseGet(() -> merge.withProcedureOfOneSide(parts, ours.required("procedure")));
    }

    /// Empty if the parts do not hang together.
    private Optional<Merged> arranged(SequencedMap<PartId, Part> parts) {
        try {
            return Optional.of(new Arrangement(base, ours, theirs).of(parts));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// A step that the newer template leaves out may name what went with it: it is asked about alone, and is not
    /// there until the outlet decides.
    private static SequencedMap<PartId, Part> withoutStepsInQuestion(SequencedMap<PartId, Part> parts) {
        SequencedMap<PartId, Part> without = new LinkedHashMap<>(parts);
        without.replaceAll((id, part) ->
                id.kind() == PartId.Kind.STEP && part.isOpen() && part.outcome() == Outcome.REMOVAL_NEEDS_CONSENT
                        ? part.settled(part.outcome(), Side.THEIRS)
                        : part);
        return without;
    }

    private SequencedMap<PartId, Part> parts() {
        SequencedMap<PartId, Part> parts = new LinkedHashMap<>();
        Stream.of(base, ours, theirs)
                .flatMap(flat -> flat.parts().keySet().stream())
                .forEach(id -> parts.computeIfAbsent(id, this::part));
        return parts;
    }

    private Part part(PartId id) {
        Part sides = Part.of(
                id, base.parts().get(id), ours.parts().get(id), theirs.parts().get(id));
        if (update.leaves(id)) {
            boolean asItWas = TreeMerge.same(sides.base(), sides.ours());
            return sides.settled(asItWas ? Outcome.UNCHANGED : Outcome.KEPT, Side.OURS);
        }
        if (TreeMerge.same(sides.ours(), sides.theirs())) {
            return sides.settled(Outcome.UNCHANGED, Side.OURS);
        }
        if (TreeMerge.same(sides.base(), sides.ours())) {
            return sides.settled(taken(sides), Side.THEIRS);
        }
        // what neither version of the template has is the outlet's alone
        if (sides.base() == null && sides.theirs() == null) {
            return sides.settled(Outcome.KEPT, Side.OURS);
        }
        return changedByBoth(sides);
    }

    private static Outcome taken(Part sides) {
        if (sides.base() == null) {
            return Outcome.ADDED;
        }
        return sides.theirs() == null ? Outcome.REMOVED : Outcome.TAKEN;
    }

    private Part changedByBoth(Part sides) {
        Part asked = asked(sides, CanonicalJson.hash(Arrays.asList(sides.base(), sides.ours(), sides.theirs())));
        Side side = asked.side();
        JsonNode own = sides.ours();
        JsonNode newer = sides.theirs();
        if (own == null || newer == null) {
            Outcome outcome = newer == null ? Outcome.REMOVAL_NEEDS_CONSENT : Outcome.CONFLICT;
            return reworded(asked.settled(outcome, side));
        }
        TreeMerge merge = new TreeMerge(side);
        JsonNode result = merge.merge("", sides.base(), own, newer);
        if (result instanceof ObjectNode clause && sides.id().kind() == PartId.Kind.CLAUSE) {
            if (ClauseWords.dropForeignEnglish(clause, sides.base(), own, newer, side, merge.clashes())) {
                merge.ask("textEn");
            }
            ClauseWords.complete(clause, own, asked.decision());
        }
        return asked.merged(outcome(merge, own, newer, result), result, merge.clashes());
    }

    /// The outlet's new words for a clause that one side does not have any more.
    private static Part reworded(Part part) {
        if (part.id().kind() == PartId.Kind.CLAUSE && part.result() instanceof ObjectNode clause) {
            ObjectNode words = Flat.copy(clause);
            ClauseWords.complete(words, clause, part.decision());
            return part.merged(part.outcome(), words, part.clashes());
        }
        return part;
    }

    private static Outcome outcome(TreeMerge merge, JsonNode own, JsonNode newer, @Nullable JsonNode result) {
        if (!merge.clashes().isEmpty()) {
            return Outcome.CONFLICT;
        }
        if (newer.equals(result)) {
            return Outcome.TAKEN;
        }
        return own.equals(result) ? Outcome.KEPT : Outcome.MERGED;
    }

    private Part asked(Part sides, String question) {
        Decision made = decisions.get(sides.id());
        return sides.asked(question, made != null && made.question().equals(question) ? made : null);
    }

    /// Steps and their functions name each other: kept and new ones together need not fit. Steps that both have stay as
    /// they were merged if they can, so that what the outlet shortened stays short.
    private Merged withProcedureOfOneSide(SequencedMap<PartId, Part> parts, JsonNode own) {
        JsonNode before = CanonicalJson.tree(update.base().procedure());
        JsonNode newer = CanonicalJson.tree(update.theirs().procedure());
        Part sides = Part.of(WHOLE_PROCEDURE, before, own, newer);
        Part whole = asked(sides, CanonicalJson.hash(List.of(before, own, newer)));
        Merged merged = arranged(ofOneSide(parts, whole, true))
                .or(() -> arranged(ofOneSide(parts, whole, false)))
                .orElseThrow(() -> new IllegalArgumentException("the rest does not hang together"));
        List<Part> shown = merged.parts().stream()
                .map(part -> part.id().equals(WHOLE_PROCEDURE) ? whole.settled(Outcome.CONFLICT, whole.side()) : part)
                .toList();
        return new Merged(merged.document(), shown);
    }

    private static SequencedMap<PartId, Part> ofOneSide(
            SequencedMap<PartId, Part> parts, Part whole, boolean keepMerged) {
        SequencedMap<PartId, Part> settled = new LinkedHashMap<>();
        parts.forEach((id, part) -> settled.put(
                id, !id.isOfProcedure() || (keepMerged && part.isStepOfBoth()) ? part : part.of(whole.side())));
        // in the document it is its steps and the rest, so here it is nothing
        settled.put(WHOLE_PROCEDURE, Part.of(WHOLE_PROCEDURE, null, null, null).as(Outcome.CONFLICT));
        return settled;
    }
}
