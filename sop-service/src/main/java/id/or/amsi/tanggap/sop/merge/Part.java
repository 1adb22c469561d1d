package id.or.amsi.tanggap.sop.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part as it was, as both sides have it, and as it comes out; null where it is not there.
///
/// @param base in the template version that the outlet has
/// @param ours in the outlet's own SOP
/// @param theirs in the newer template version
/// @param result in the merged document
/// @param clashes paths to what both changed; empty when the whole part is in question
/// @param question SHA-256 of base, ours and theirs where both changed something, otherwise empty
/// @param decision the outlet's, if it was made on these very three
public record Part(
        PartId id,
        Outcome outcome,
        @Nullable JsonNode base,
        @Nullable JsonNode ours,
        @Nullable JsonNode theirs,
        @Nullable JsonNode result,
        List<String> clashes,
        String question,
        @Nullable Decision decision) {
    public Part {
        clashes = List.copyOf(clashes);
    }

    static Part of(PartId id, @Nullable JsonNode base, @Nullable JsonNode ours, @Nullable JsonNode theirs) {
        return new Part(id, Outcome.UNCHANGED, base, ours, theirs, ours, List.of(), "", null);
    }

    /// Whether the outlet still has to decide.
    public boolean isOpen() {
        return outcome.asks() && decision == null;
    }

    /// Whether the outlet may put its own words in the place of that side's: a clause that is there.
    public boolean takesWords(Side instead) {
        return id.kind() == PartId.Kind.CLAUSE
                && switch (instead) {
                    case OURS -> ours != null;
                    case THEIRS -> theirs != null;
                };
    }

    /// The side that was decided for; ours while nothing is decided.
    Side side() {
        return decision == null ? Side.OURS : decision.side();
    }

    Part asked(String asking, @Nullable Decision made) {
        return new Part(id, outcome, base, ours, theirs, result, clashes, asking, made);
    }

    Part merged(Outcome became, @Nullable JsonNode what, List<String> clashing) {
        return new Part(id, became, base, ours, theirs, what, clashing, question, decision);
    }

    Part as(Outcome became) {
        return merged(became, result, clashes);
    }

    Part settled(Outcome became, Side side) {
        return merged(
                became,
                switch (side) {
                    case OURS -> ours;
                    case THEIRS -> theirs;
                },
                List.of());
    }

    /// Whether it is a step that neither side left out.
    boolean isStepOfBoth() {
        return id.kind() == PartId.Kind.STEP && ours != null && theirs != null;
    }

    /// As one side has it, whatever is decided. Whether a step may go is asked all the same: without the one or the
    /// other the rest may fit together.
    Part of(Side side) {
        if (id.kind() == PartId.Kind.STEP && outcome == Outcome.REMOVAL_NEEDS_CONSENT) {
            return settled(outcome, side);
        }
        Outcome became = TreeMerge.same(ours, theirs)
                ? Outcome.UNCHANGED
                : switch (side) {
                    case OURS -> Outcome.KEPT;
                    case THEIRS -> Outcome.TAKEN;
                };
        return of(id, base, ours, theirs).settled(became, side);
    }
}
