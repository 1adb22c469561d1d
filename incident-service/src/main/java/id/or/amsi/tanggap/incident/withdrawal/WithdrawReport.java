package id.or.amsi.tanggap.incident.withdrawal;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.intake.Throttle;
import id.or.amsi.tanggap.incident.receipt.OpenReport;
import id.or.amsi.tanggap.incident.receipt.OpenedReport;
import id.or.amsi.tanggap.incident.report.ReportContent;
import id.or.amsi.tanggap.incident.report.SafeContact;
import id.or.amsi.tanggap.incident.report.Standing;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whoever reported takes the report back, confirms that, or changes their mind. From the first word on nobody else
/// opens it.
@ApplicationScoped
class WithdrawReport {
    private final OpenReport reports;
    private final Withdrawals withdrawals;
    private final ToldReports told;
    private final WithdrawalCodes codes;
    private final WithdrawalNews news;
    private final WithdrawalTimes times;
    private final AccessLog log;
    private final Throttle throttle;
    private final Clock clock;

    WithdrawReport(
            OpenReport reports,
            Withdrawals withdrawals,
            ToldReports told,
            WithdrawalCodes codes,
            WithdrawalNews news,
            WithdrawalTimes times,
            AccessLog log,
            Throttle throttle,
            Clock clock) {
        this.reports = reports;
        this.withdrawals = withdrawals;
        this.told = told;
        this.codes = codes;
        this.news = news;
        this.times = times;
        this.log = log;
        this.throttle = throttle;
        this.clock = clock;
    }

    /// Whose report it is: the caller's own, or that of a receipt.
    @FunctionalInterface
    interface Opening {
        <T> T open(Function<OpenedReport, T> work);
    }

    Opening own(UUID incident) {
        return new Opening() {
            @Override
            public <T> T open(Function<OpenedReport, T> work) {
                return reports.ofCaller(incident, work);
            }
        };
    }

    /// @param receipt as somebody typed it
    Opening receipt(@Nullable String receipt) {
        return new Opening() {
            @Override
            public <T> T open(Function<OpenedReport, T> work) {
                return reports.withReceipt(receipt, throttle.receipts(Throttle.Weight.REPORT), work);
            }
        };
    }

    /// 404 if it was not taken back.
    OwnWithdrawal find(Opening opening) {
        return opening.open(report -> {
            OwnWithdrawal found = show(report.incident());
            log.note(report.incident(), Action.WITHDRAWAL_READ);
            return found;
        });
    }

    /// A second time changes nothing.
    OwnWithdrawal withdraw(Opening opening, WithdrawalReason reason) {
        return opening.open(report -> {
            UUID incident = report.incident();
            withdrawals.lockIncident(incident);
            if (withdrawals.find(incident).isEmpty()) {
                ReportContent content = told.content(incident);
                requireOwn(content);
                withdrawals.add(Withdrawal.of(incident, reason, takesMail(content), clock.instant()));
                news.withdrawn(incident);
                log.note(incident, Action.WITHDRAWN);
            }
            return show(incident);
        });
    }

    /// What was a wrong code counts, so it is refused after the transaction.
    OwnWithdrawal confirm(Opening opening, @Nullable String code) {
        Optional<OwnWithdrawal> confirmed = opening.open(report -> confirm(report.incident(), code));
        return confirmed.orElseThrow(() -> new RefusedException(new WithdrawalRefusal.WrongCode()));
    }

    private Optional<OwnWithdrawal> confirm(UUID incident, @Nullable String code) {
        Withdrawal withdrawal = withdrawals.findLocked(incident).orElseThrow(WithdrawReport::notFound);
        Instant now = clock.instant();
        if (withdrawal.isTooEarlyToSayAgain(now)) {
            throw new RefusedException(new WithdrawalRefusal.TooEarly());
        }
        if (withdrawal.byMail() && !withdrawal.isConfirmed()) {
            if (withdrawal.takesNoMoreCodes()) {
                throw new RefusedException(new WithdrawalRefusal.TooManyCodes());
            }
            if (code == null || !codes.fits(withdrawal, code)) {
                withdrawals.countWrongCode(incident);
                return Optional.empty();
            }
        }
        if (!withdrawal.isConfirmed()) {
            withdrawals.confirm(incident, now);
            log.note(incident, Action.WITHDRAWAL_CONFIRMED);
        }
        return Optional.of(show(incident));
    }

    /// Possible until its destruction is decided, then it is not found; those who handled it have it again.
    boolean takeBack(Opening opening) {
        return opening.open(report -> {
            Withdrawal withdrawal = withdrawals.findLocked(report.incident()).orElseThrow(WithdrawReport::notFound);
            if (withdrawals.isDecided(withdrawal.incidentId())) {
                throw notFound();
            }
            withdrawals.remove(withdrawal.incidentId());
            news.takenBack(withdrawal.incidentId());
            log.note(withdrawal.incidentId(), Action.WITHDRAWAL_TAKEN_BACK);
            return true;
        });
    }

    private OwnWithdrawal show(UUID incident) {
        return withdrawals.find(incident).map(times::own).orElseThrow(WithdrawReport::notFound);
    }

    private static void requireOwn(ReportContent content) {
        if (content.role() == Standing.WITNESS) {
            throw new RefusedException(new WithdrawalRefusal.NotYours());
        }
    }

    private static boolean takesMail(ReportContent content) {
        SafeContact contact = content.contact();
        return contact != null && contact.channel() == SafeContact.Channel.EMAIL;
    }

    private static RefusedException notFound() {
        return new RefusedException(new NotFound());
    }
}
