package id.or.amsi.tanggap.sop.round;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an outlet sends to answer a note.
///
/// @param reason asked for with `DECLINED`
public record NewAnswer(
        @NotNull NoteAnswer answer,

        @Schema(examples = "Redaksi kami lima orang; kanal kedua adalah Satgas bersama") @Size(max = 5000) @Nullable
        String reason) {
    public NewAnswer {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
