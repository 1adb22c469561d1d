package id.or.amsi.tanggap.tenant.outlet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be changed about an outlet, checked.
record OutletDetails(
        String name,
        UUID chapterId,
        Place place,
        String contactEmail,
        @Nullable String contactPhone,
        String legalEntity) {}
