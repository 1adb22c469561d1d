package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.sop.merge.Decision;
import id.or.amsi.tanggap.sop.merge.Side;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A decision about a part.
///
/// @param question as it was shown with the part
/// @param side OURS keeps the outlet's wording where both changed the same, or the part; THEIRS takes the template's,
/// or lets the part go
/// @param text the outlet's new words for a clause, in place of both
/// @param textEn the same in English
public record DecisionRequest(
        @Schema(examples = "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String question,

        @NotNull Side side,

        @Schema(examples = "Laporan diterima dalam 12 jam dan dicatat bersama pelapor.")
        @Size(min = 1, max = 20_000)
        @Nullable
        String text,

        @Schema(examples = "A report is accepted within 12 hours and recorded together with the reporter.")
        @Size(min = 1, max = 20_000)
        @Nullable
        String textEn) {

    @AssertTrue
    @Schema(hidden = true)
    public boolean isEnglishOfWords() {
        return textEn == null || text != null;
    }

    Decision decision() {
        return new Decision(question, side, text, textEn);
    }
}
