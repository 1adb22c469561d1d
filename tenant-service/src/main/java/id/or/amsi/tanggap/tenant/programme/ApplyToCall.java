package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.outlet.OutletAnswer;
import id.or.amsi.tanggap.tenant.outlet.OwnOutlet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An outlet applies once to a call, changes what it said and takes it back, as long as the call is open.
/// Who is selected or waits can still take back a place on the waiting list; a seat is ended by the
/// association.
@ApplicationScoped
class ApplyToCall {
    private final ProgrammeCalls calls;
    private final Applications applications;
    private final OwnOutlet outlet;
    private final Memberships memberships;
    private final Scopes scopes;
    private final Clock clock;

    ApplyToCall(
            ProgrammeCalls calls,
            Applications applications,
            OwnOutlet outlet,
            Memberships memberships,
            Scopes scopes,
            Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.outlet = outlet;
        this.memberships = memberships;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    Application apply(UUID callId, NewApplication said) {
        Instant now = now();
        require(calls.require(callId), said, now);
        UUID outletId = scopes.tenant();
        Application application = new Application(
                outletId,
                callId,
                said.answers(),
                said.team(),
                ApplicationState.SUBMITTED,
                null,
                scopes.person(),
                now,
                now,
                0);
        if (applications.add(application)) {
            return application;
        }
        Application before = known(callId);
        if (before.state() != ApplicationState.WITHDRAWN) {
            throw new RefusedException(new ApplicationRefusal.AppliedAlready());
        }
        return applications.store(before.saying(said, now));
    }

    @Transactional
    Application edit(UUID callId, NewApplication said, @Nullable String ifMatch) {
        Instant now = now();
        ProgrammeCall call = calls.require(callId);
        Application before = known(callId);
        EntityTags.require(ifMatch, before.version());
        require(call, said, now);
        if (before.state() != ApplicationState.SUBMITTED) {
            throw new RefusedException(new ApplicationRefusal.IllegalMove(before.state(), ApplicationState.SUBMITTED));
        }
        return applications.store(before.saying(said, now));
    }

    @Transactional
    Application withdraw(UUID callId) {
        calls.require(callId);
        Application before = known(callId);
        if (!before.state().canBeWithdrawn()) {
            throw new RefusedException(new ApplicationRefusal.IllegalMove(before.state(), ApplicationState.WITHDRAWN));
        }
        return applications.store(before.in(ApplicationState.WITHDRAWN, null, now()));
    }

    private Application known(UUID callId) {
        return applications
                .locked(scopes.tenant(), callId)
                .orElseThrow(() -> new RefusedException(new ApplicationRefusal.NotApplied()));
    }

    private void require(ProgrammeCall call, NewApplication said, Instant now) {
        CallState state = call.stateAt(now);
        if (state != CallState.OPEN) {
            throw new RefusedException(new ApplicationRefusal.CallNotOpen(state));
        }
        OutletAnswer applying = outlet.answer();
        call.eligibility().lackOf(applying).ifPresent(lack -> {
            throw new RefusedException(new ApplicationRefusal.NotEligible(lack));
        });
        if (!said.answers().keySet().equals(call.keys())) {
            throw new RefusedException(new ApplicationRefusal.AnswersDoNotFit());
        }
        if (!said.hasTeamOf(
                memberships.active().stream().map(Membership::id).collect(Collectors.toUnmodifiableSet()))) {
            throw new RefusedException(new ApplicationRefusal.TeamDoesNotFit());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
