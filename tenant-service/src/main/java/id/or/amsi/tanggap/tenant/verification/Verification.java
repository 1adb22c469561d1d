package id.or.amsi.tanggap.tenant.verification;

import id.or.amsi.tanggap.tenant.outlet.VerificationStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A recorded decision of the Press Council. Later decisions are added, none is changed.
///
/// @param recordedBy the person of the secretariat
public record Verification(
        UUID verificationId,
        VerificationStage stage,
        String evidenceReference,
        LocalDate decidedOn,
        UUID recordedBy,
        Instant recordedAt) {}
