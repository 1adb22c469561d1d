package id.or.amsi.tanggap.incident.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where an incident's contact is sealed.
///
/// @param report the sealed column of that name
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record ContactRow(
        UUID incidentId,
        UUID keyId,
        byte[] report,
        @Nullable Instant closedAt) {}
