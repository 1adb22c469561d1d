package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.tenant.outlet.OutletAnswer;
import id.or.amsi.tanggap.tenant.outlet.OutletState;
import id.or.amsi.tanggap.tenant.outlet.VerificationStage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which outlets may apply.
///
/// @param leastVerification how far the Press Council must have verified the outlet
/// @param chapters of which it must be in one; empty for all
public record Eligibility(
        @NotNull VerificationStage leastVerification,

        @NotNull @Size(max = 100) List<@NotNull UUID> chapters) {
    public Eligibility {
        chapters = chapters == null ? List.of() : List.copyOf(chapters);
    }

    /// What an outlet lacks, or nothing.
    Optional<Lack> lackOf(OutletAnswer outlet) {
        if (outlet.state() != OutletState.ACTIVE) {
            return Optional.of(Lack.ACTIVE);
        }
        if (outlet.verification().compareTo(leastVerification) < 0) {
            return Optional.of(Lack.VERIFICATION);
        }
        return chapters.isEmpty() || chapters.contains(outlet.chapterId())
                ? Optional.empty()
                : Optional.of(Lack.CHAPTER);
    }

    /// What may be missing.
    enum Lack {
        ACTIVE,
        VERIFICATION,
        CHAPTER
    }
}
