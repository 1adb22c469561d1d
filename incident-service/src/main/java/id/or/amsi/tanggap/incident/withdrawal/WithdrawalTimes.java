package id.or.amsi.tanggap.incident.withdrawal;

import id.or.amsi.tanggap.incident.intake.ShownTimes;
import id.or.amsi.tanggap.incident.procedure.OutletFacts;
import id.or.amsi.tanggap.incident.procedure.Procedures;
import id.or.amsi.tanggap.incident.withdrawal.OwnWithdrawal.Confirmation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Shows withdrawals without exact times.
@ApplicationScoped
class WithdrawalTimes {
    private final Procedures procedures;
    private final Clock clock;

    WithdrawalTimes(Procedures procedures, Clock clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    OwnWithdrawal own(Withdrawal withdrawal) {
        ShownTimes times = times();
        Instant confirmedAt = withdrawal.confirmedAt();
        return new OwnWithdrawal(
                withdrawal.reason(),
                times.rounded(withdrawal.askedAt()),
                times.rounded(withdrawal.ripeAt()),
                withdrawal.byMail() ? Confirmation.CODE : Confirmation.AGAIN,
                confirmedAt == null ? null : times.rounded(confirmedAt));
    }

    OpenWithdrawal open(Withdrawal withdrawal, boolean held, List<UUID> confirmedBy) {
        ShownTimes times = times();
        return new OpenWithdrawal(
                withdrawal.incidentId(),
                withdrawal.reason(),
                times.rounded(withdrawal.askedAt()),
                times.rounded(withdrawal.ripeAt()),
                withdrawal.isConfirmed(),
                withdrawal.isConfirmed() && withdrawal.isRipe(clock.instant()),
                held,
                confirmedBy);
    }

    private ShownTimes times() {
        return new ShownTimes(procedures.outlet().map(OutletFacts::zone).orElse(ZoneOffset.UTC));
    }
}
