package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.procedure.Pin;
import java.time.Instant;
import java.util.UUID;

/// What stays as it is of an incident, from its report on.
///
/// @param pin the version of the procedure that it keeps
/// @param byAccount false if it was reported without an account: times are then shown rounded
/// @param fullHour true if notices of it leave on the full hour only
/// @param keyId of the key under which everything told is sealed
/// @param version rises with every change
public record IncidentRow(
        UUID id,
        String kind,
        Pin pin,
        boolean byAccount,
        boolean fullHour,
        UUID keyId,
        Instant reportedAt,
        long version) {}
