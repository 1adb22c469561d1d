package id.or.amsi.tanggap.tenant.selection;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// Who mentors the outlet from now on.
///
/// @param mentorId the person
public record MentorChange(@NotNull UUID mentorId) {}
