package id.or.amsi.tanggap.tenant.coaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What may be changed about a session: all of it, as in a PUT.
///
/// @param minutes notes for everybody who is invited
public record SessionEdit(
        @Schema(examples = "Pertemuan pembuka") @NotBlank @Size(max = 200)
        String title,

        @Schema(examples = "2024-08-02T09:00:00") @NotNull LocalDateTime starts,

        @Schema(examples = "2024-08-02T11:00:00") @NotNull LocalDateTime ends,

        @Schema(examples = "Asia/Jakarta") @NotBlank @Size(max = 20)
        String timeZone,

        @Size(max = 20_000) @Nullable String minutes) {}
