package id.or.amsi.tanggap.tenant.recovery;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// @param lostMembershipId the administrator who cannot be reached
/// @param candidateMembershipId who is to become administrator
record RecoveryRequest(
        @NotNull UUID lostMembershipId, @NotNull UUID candidateMembershipId) {}
