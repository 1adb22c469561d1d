package id.or.amsi.tanggap.tenant.selection;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.tenant.programme.ApplicationState;
import id.or.amsi.tanggap.tenant.programme.Applications;
import id.or.amsi.tanggap.tenant.programme.CallState;
import id.or.amsi.tanggap.tenant.programme.ProgrammeCall;
import id.or.amsi.tanggap.tenant.programme.ProgrammeCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Somebody of the association scores an application, once the call is closed and before anything is
/// decided. The call is locked, so that of two who score at once each finds a place.
@ApplicationScoped
class ScoreApplication {
    static final int SCORES = 2;

    private final ProgrammeCalls calls;
    private final Applications applications;
    private final Scores scores;
    private final Scopes scopes;
    private final Clock clock;

    ScoreApplication(ProgrammeCalls calls, Applications applications, Scores scores, Scopes scopes, Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.scores = scores;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    Score score(UUID callId, UUID outletId, NewScore wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ProgrammeCall call = calls.requireLocked(callId);
        ApplicationState state = applications
                .locked(outletId, callId)
                .orElseThrow(() -> new RefusedException(new SelectionRefusal.NotApplied()))
                .state();
        if (call.stateAt(now) != CallState.CLOSED || state != ApplicationState.SUBMITTED) {
            throw new RefusedException(new SelectionRefusal.NotToBeScored());
        }
        if (scores.isOwnOutlet(outletId)) {
            throw new RefusedException(new SelectionRefusal.OwnOutlet());
        }
        int given = scores.given(outletId, callId);
        if (given >= SCORES || scores.isGivenByCaller(outletId, callId)) {
            throw new RefusedException(new SelectionRefusal.ScoredAlready());
        }
        Score score =
                new Score(scopes.person(), wanted.points(), wanted.reason().strip(), now);
        scores.add(outletId, callId, given + 1, score);
        return score;
    }
}
