package id.or.amsi.tanggap.kit.tenancy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person of an organisation may be, as the owner of memberships knows it.
///
/// @param tenant the organisation's tenant
/// @param umbrella whether it is the umbrella tenant
/// @param tenantState REGISTERED and ACTIVE tenants may act
/// @param membershipState INVITED or ACTIVE; null if the person is no member
/// @param roles the member's roles
public record Access(
        UUID tenant,
        boolean umbrella,
        String tenantState,
        @Nullable String membershipState,
        Set<String> roles) {
    public Access {
        roles = Set.copyOf(roles);
    }
}
