package id.or.amsi.tanggap.incident.withdrawal;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.erasure.Cause;
import id.or.amsi.tanggap.incident.erasure.Erasures;
import id.or.amsi.tanggap.incident.hold.LegalHolds;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Two handlers who were granted an incident, or let in for this, confirm that it is destroyed, as the affected person
/// wants. They see that
/// it was withdrawn and not what is in it. With the second word it is decided.
@ApplicationScoped
class ConfirmDestruction {
    private final Withdrawals withdrawals;
    private final LegalHolds holds;
    private final Erasures erasures;
    private final WithdrawalTimes times;
    private final AccessLog log;
    private final Scopes scopes;
    private final Clock clock;

    ConfirmDestruction(
            Withdrawals withdrawals,
            LegalHolds holds,
            Erasures erasures,
            WithdrawalTimes times,
            AccessLog log,
            Scopes scopes,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.holds = holds;
        this.erasures = erasures;
        this.times = times;
        this.log = log;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    List<OpenWithdrawal> list() {
        List<OpenWithdrawal> found = withdrawals.all().stream().map(this::shown).toList();
        log.noteList();
        return found;
    }

    @Transactional
    OpenWithdrawal confirm(UUID incident) {
        erasures.lock(incident);
        Withdrawal withdrawal =
                withdrawals.findLocked(incident).orElseThrow(() -> new RefusedException(new NotFound()));
        Instant now = clock.instant();
        if (!withdrawal.isConfirmed() || !withdrawal.isRipe(now)) {
            throw new RefusedException(new WithdrawalRefusal.NotRipe());
        }
        if (holds.isHeld(incident)) {
            throw new RefusedException(new WithdrawalRefusal.Held());
        }
        withdrawals.confirmDestruction(incident, scopes.person(), now);
        List<UUID> people = withdrawals.confirmedBy(incident);
        OpenWithdrawal shown = times.open(withdrawal, false, people);
        if (people.size() >= Confirmers.NEEDED) {
            erasures.decide(incident, Cause.WITHDRAWN, withdrawal.reason().name(), people, now);
        }
        log.note(incident, Action.DESTRUCTION_CONFIRMED);
        return shown;
    }

    private OpenWithdrawal shown(Withdrawal withdrawal) {
        UUID incident = withdrawal.incidentId();
        return times.open(withdrawal, holds.isHeld(incident), withdrawals.confirmedBy(incident));
    }
}
