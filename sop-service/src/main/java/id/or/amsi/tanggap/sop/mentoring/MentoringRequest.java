package id.or.amsi.tanggap.sop.mentoring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param mentorId the mentor's person id; mentors read it in their own access
/// @param days how long, from now on
public record MentoringRequest(
        @NotNull UUID mentorId,
        @Schema(examples = "30") @NotNull @Min(1) @Max(90) Integer days) {}
