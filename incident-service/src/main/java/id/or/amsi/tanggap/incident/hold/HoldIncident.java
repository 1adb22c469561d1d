package id.or.amsi.tanggap.incident.hold;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.erasure.Erasures;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// A handler who was granted an incident says that a legal process needs it; two of them lift that again.
@ApplicationScoped
class HoldIncident {
    private final LegalHolds holds;
    private final Erasures erasures;
    private final AccessLog log;
    private final Scopes scopes;
    private final Clock clock;

    HoldIncident(LegalHolds holds, Erasures erasures, AccessLog log, Scopes scopes, Clock clock) {
        this.holds = holds;
        this.erasures = erasures;
        this.log = log;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    RetentionState find(UUID incident) {
        requireGranted(incident);
        RetentionState found = state(incident);
        log.note(incident, Action.RETENTION_READ);
        return found;
    }

    /// The reason of one that is in force stays.
    @Transactional
    RetentionState hold(UUID incident, HoldReason reason) {
        lock(incident);
        if (!holds.isHeld(incident)) {
            holds.add(incident, reason, scopes.person(), clock.instant());
            log.note(incident, Action.HOLD_SET);
        }
        return state(incident);
    }

    @Transactional
    RetentionState askForLifting(UUID incident, LiftingReason reason) {
        lock(incident);
        require(incident);
        holds.askForLifting(incident, reason, scopes.person(), clock.instant());
        log.note(incident, Action.HOLD_LIFTING_ASKED);
        return state(incident);
    }

    @Transactional
    RetentionState lift(UUID incident) {
        lock(incident);
        UUID askedBy = require(incident).askedBy();
        if (askedBy == null || !holds.stillHandles(incident, askedBy)) {
            throw new RefusedException(new HoldRefusal.NobodyAsked());
        }
        if (askedBy.equals(scopes.person())) {
            throw new RefusedException(new HoldRefusal.AnotherMustConfirm());
        }
        holds.lift(incident, scopes.person(), clock.instant());
        log.note(incident, Action.HOLD_LIFTED);
        return state(incident);
    }

    private void lock(UUID incident) {
        erasures.lock(incident);
        requireGranted(incident);
    }

    private void requireGranted(UUID incident) {
        if (!holds.isGranted(incident)) {
            throw new RefusedException(new NotFound());
        }
    }

    private LegalHold require(UUID incident) {
        return holds.find(incident).orElseThrow(() -> new RefusedException(new HoldRefusal.NothingHeld()));
    }

    private RetentionState state(UUID incident) {
        return new RetentionState(
                holds.eraseAfter(incident), holds.find(incident).orElse(null));
    }
}
