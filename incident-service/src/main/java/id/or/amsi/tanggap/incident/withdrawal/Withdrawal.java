package id.or.amsi.tanggap.incident.withdrawal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report that was taken back and is not destroyed yet.
///
/// @param ripeAt not destroyed earlier: until then it can be taken back into hand at leisure
/// @param byMail true if the code for confirming goes to the safe contact
/// @param confirmedAt when the affected person confirmed it; null if they have not
record Withdrawal(
        UUID incidentId,
        WithdrawalReason reason,
        Instant askedAt,
        Instant ripeAt,
        boolean byMail,
        int wrongCodes,
        @Nullable Instant confirmedAt) {
    /// The time to think again.
    static final Duration COOL_OFF = Duration.ofDays(14);
    /// Without a safe contact that takes mail, it is said a second time, no earlier than this.
    static final Duration SECOND_THOUGHT = Duration.ofHours(24);

    private static final int MOST_WRONG_CODES = 5;

    static Withdrawal of(UUID incident, WithdrawalReason reason, boolean byMail, Instant now) {
        return new Withdrawal(incident, reason, now, now.plus(COOL_OFF), byMail, 0, null);
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    boolean takesNoMoreCodes() {
        return wrongCodes >= MOST_WRONG_CODES;
    }

    boolean isTooEarlyToSayAgain(Instant now) {
        return !byMail && now.isBefore(askedAt.plus(SECOND_THOUGHT));
    }

    boolean isRipe(Instant now) {
        return !now.isBefore(ripeAt);
    }
}
