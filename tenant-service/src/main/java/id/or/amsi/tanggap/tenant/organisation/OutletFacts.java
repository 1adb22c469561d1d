package id.or.amsi.tanggap.tenant.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `tenant.outlet.v1` tells of a tenant: public facts and ids. Its schema is the contract.
record OutletFacts(
        UUID outletId,
        String organizationId,
        OrganisationKind kind,
        String state,
        @Nullable String publicId,
        String timeZone,
        String name,
        String domain,
        @Nullable UUID chapterId) {}
