package id.or.amsi.tanggap.tenant.outlet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An outlet as callers read it.
///
/// @param publicId names the outlet on public pages
/// @param timeZone IANA name
public record OutletAnswer(
        UUID outletId,
        String name,
        String domain,
        String publicId,
        UUID chapterId,
        String province,
        String timeZone,
        String contactEmail,
        @Nullable String contactPhone,
        String legalEntity,
        OutletState state,
        VerificationStage verification,
        Instant registeredAt) {}
