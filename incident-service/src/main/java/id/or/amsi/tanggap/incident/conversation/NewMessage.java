package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.confidential.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A message or a note as it is sent.
///
/// @param text plain text; nothing in it is interpreted
public record NewMessage(
        @Schema(examples = "Terima kasih sudah bercerita.") @NotBlank @Size(max = 10_000)
        String text) {

    Secret secret() {
        return new Secret(text);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
