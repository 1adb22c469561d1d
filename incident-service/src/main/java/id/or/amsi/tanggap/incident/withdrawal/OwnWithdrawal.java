package id.or.amsi.tanggap.incident.withdrawal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A withdrawal as whoever reported sees it. Times are rounded down to six hours.
///
/// @param ripeAt the report is not destroyed earlier; until its destruction is decided it can be taken back
/// @param confirmation how it is confirmed
/// @param confirmedAt null if it is not confirmed yet
@JsonInclude(Include.NON_NULL)
record OwnWithdrawal(
        WithdrawalReason reason,
        Instant askedAt,
        Instant ripeAt,
        Confirmation confirmation,
        @Nullable Instant confirmedAt) {
    enum Confirmation {
        /// With the eight digits that were sent to the safe contact.
        CODE,
        /// By saying it again, a day later.
        AGAIN
    }
}
