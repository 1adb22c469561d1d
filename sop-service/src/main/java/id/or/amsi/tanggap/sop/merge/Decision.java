package id.or.amsi.tanggap.sop.merge;

import org.jspecify.annotations.Nullable;

/// What the outlet decided about a part.
///
/// @param question what it was asked, [Part#question]; a decision is worth nothing for another question
/// @param side whose wording counts where both changed the same; for a removal OURS keeps the part
/// @param text the outlet's new words for a clause, or null to leave it at the side
/// @param textEn the same in English, or null
public record Decision(
        String question,
        Side side,
        @Nullable String text,
        @Nullable String textEn) {
    /// Without English.
    public Decision(String question, Side side, @Nullable String text) {
        this(question, side, text, null);
    }
}
