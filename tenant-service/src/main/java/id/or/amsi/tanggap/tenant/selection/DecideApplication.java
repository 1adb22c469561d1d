package id.or.amsi.tanggap.tenant.selection;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.programme.Application;
import id.or.amsi.tanggap.tenant.programme.ApplicationState;
import id.or.amsi.tanggap.tenant.programme.Applications;
import id.or.amsi.tanggap.tenant.programme.ProgrammeCall;
import id.or.amsi.tanggap.tenant.programme.ProgrammeCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The secretariat selects outlets, puts them on the waiting list or declines, each time with a reason that
/// the outlet reads, and ends seats. No decision without both scores, no selection without a free seat and
/// a mentor, and whoever waits moves up in order.
@ApplicationScoped
class DecideApplication {
    private final ProgrammeCalls calls;
    private final Applications applications;
    private final Scores scores;
    private final Decisions decisions;
    private final GiveSeat giveSeat;
    private final Outbox outbox;
    private final Clock clock;

    DecideApplication(
            ProgrammeCalls calls,
            Applications applications,
            Scores scores,
            Decisions decisions,
            GiveSeat giveSeat,
            Outbox outbox,
            Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.scores = scores;
        this.decisions = decisions;
        this.giveSeat = giveSeat;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Decision decide(UUID callId, UUID outletId, NewDecision wanted) {
        ProgrammeCall call = calls.requireLocked(callId);
        Application application = known(outletId, callId);
        requireOthersOutlet(outletId);
        requireDecidable(application, wanted.outcome());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ApplicationState next = wanted.outcome().state();
        Decision decision =
                decisions.add(outletId, callId, next, wanted.reason().strip(), now);
        boolean selected = wanted.outcome() == Outcome.SELECTED;
        if (selected) {
            giveSeat.give(call, outletId, wanted.mentorId(), now);
        }
        @Nullable Integer place = wanted.outcome() == Outcome.WAITING ? applications.nextWaitingPlace(callId) : null;
        applications.store(application.in(next, place, now));
        outbox.append(ApplicationDecided.event(application, next, selected ? wanted.mentorId() : null));
        return decision;
    }

    /// Ends an outlet's seat; the next of the waiting list may then be selected.
    @Transactional
    Seat end(UUID callId, UUID outletId, String reason) {
        ProgrammeCall call = calls.requireLocked(callId);
        requireOthersOutlet(outletId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Seat ended = giveSeat.end(call, outletId, now);
        decisions.add(outletId, callId, ApplicationState.ENDED, reason.strip(), now);
        Application seated = known(outletId, callId);
        applications.store(seated.in(ApplicationState.ENDED, null, now));
        outbox.append(ApplicationDecided.event(seated, ApplicationState.ENDED, ended.mentorId()));
        return ended;
    }

    /// Gives an outlet's seat to another mentor: people leave in the middle of a programme.
    @Transactional
    Seat replaceMentor(UUID callId, UUID outletId, UUID mentorId) {
        ProgrammeCall call = calls.requireLocked(callId);
        requireOthersOutlet(outletId);
        return giveSeat.toMentor(call, outletId, mentorId);
    }

    private void requireOthersOutlet(UUID outletId) {
        if (scores.isOwnOutlet(outletId)) {
            throw new RefusedException(new SelectionRefusal.OwnOutlet());
        }
    }

    private void requireDecidable(Application application, Outcome outcome) {
        UUID callId = application.callId();
        if (!application.state().decisions().contains(outcome.state())) {
            throw new RefusedException(new SelectionRefusal.IllegalMove(application.state(), outcome.state()));
        }
        int given = scores.given(application.outletId(), callId);
        if (given < ScoreApplication.SCORES) {
            throw new RefusedException(new SelectionRefusal.ScoresMissing(given));
        }
        boolean first = applications
                .firstWaiting(callId)
                .map(application.outletId()::equals)
                .orElse(true);
        if (application.state() == ApplicationState.WAITING && outcome == Outcome.SELECTED && !first) {
            throw new RefusedException(new SelectionRefusal.OthersWaitLonger());
        }
    }

    private Application known(UUID outletId, UUID callId) {
        return applications
                .locked(outletId, callId)
                .orElseThrow(() -> new RefusedException(new SelectionRefusal.NotApplied()));
    }
}
