package id.or.amsi.tanggap.sop.merge;

import org.jspecify.annotations.Nullable;

/// What the outlet decided about a part.
///
/// @param question what it was asked, [Part#question]; a decision is worth nothing for another question
/// @param side whose wording counts where both changed the same; for a removal OURS keeps the part
/// @param text the outlet's new words for a clause, or null to leave it at the side
public record Decision(String question, Side side, @Nullable String text) {}
