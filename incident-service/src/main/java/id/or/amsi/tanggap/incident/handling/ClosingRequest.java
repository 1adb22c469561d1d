package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.incident.course.Agreement;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// @param agreement what the affected person says to it
/// @param note lessons, and how the agreement was asked for; kept sealed
public record ClosingRequest(
        @NotNull Agreement agreement,
        @NotBlank @Size(max = 5000) String note) {
    Secret secret() {
        return new Secret(note);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
