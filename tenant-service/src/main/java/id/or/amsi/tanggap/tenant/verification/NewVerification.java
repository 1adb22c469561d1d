package id.or.amsi.tanggap.tenant.verification;

import id.or.amsi.tanggap.tenant.outlet.VerificationStage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A decision of the Press Council as the secretariat records it.
///
/// @param evidenceReference where the decision can be found: a certificate number or an address
/// @param decidedOn the day on the decision
public record NewVerification(
        @NotNull VerificationStage stage,

        @Schema(examples = "Sertifikat 123/DP-Verifikasi/K/I/2026") @NotBlank @Size(max = 500)
        String evidenceReference,

        @NotNull @PastOrPresent LocalDate decidedOn) {}
