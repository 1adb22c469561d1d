package id.or.amsi.tanggap.tenant.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What Keycloak and the other services shall know of a tenant.
///
/// @param state the outlet's; an association is always `ACTIVE`
/// @param organizationId Keycloak's id, null until it has one
/// @param publicId for public pages, null for the association
/// @param chapterId null for the association
record TenantFacts(
        UUID tenant,
        OrganisationKind kind,
        String alias,
        String name,
        String domain,
        @Nullable String organizationId,
        String state,
        @Nullable String publicId,
        String timeZone,
        @Nullable UUID chapterId) {

    /// Whether its tokens shall carry the organisation.
    boolean works() {
        return state.equals("REGISTERED") || state.equals("ACTIVE");
    }

    boolean left() {
        return state.equals("LEFT");
    }
}
