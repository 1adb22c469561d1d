package id.or.amsi.tanggap.incident.withdrawal;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param code the eight digits from the mail to the safe contact; null if there is none
record ConfirmationRequest(
        @Schema(examples = "48291374") @Size(max = 20) @Nullable
        String code) {
    @Override
    public String toString() {
        return "[confidential]";
    }
}
