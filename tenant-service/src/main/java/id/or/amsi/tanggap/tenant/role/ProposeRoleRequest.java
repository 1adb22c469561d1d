package id.or.amsi.tanggap.tenant.role;

import id.or.amsi.tanggap.tenant.member.Role;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// @param role `HANDLER` or `DIRECTOR`
record ProposeRoleRequest(
        @NotNull UUID membershipId, @NotNull Role role) {}
