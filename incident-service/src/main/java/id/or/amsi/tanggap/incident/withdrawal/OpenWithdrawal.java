package id.or.amsi.tanggap.incident.withdrawal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A withdrawal as those see it who are asked to confirm the destruction. Nothing of the report is in it. Times are
/// rounded down to six hours.
///
/// @param confirmed the affected person has confirmed it
/// @param ripe it may be destroyed now: confirmed, and the time to think again is over
/// @param held a legal process needs it
/// @param confirmedBy those who have confirmed the destruction; two are needed
record OpenWithdrawal(
        UUID incidentId,
        WithdrawalReason reason,
        Instant askedAt,
        Instant ripeAt,
        boolean confirmed,
        boolean ripe,
        boolean held,
        List<UUID> confirmedBy) {}
