package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.confidential.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// @param reason kept sealed, for those who handle the incident
public record ReasonRequest(@NotBlank @Size(max = 5000) String reason) {
    Secret secret() {
        return new Secret(reason);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
