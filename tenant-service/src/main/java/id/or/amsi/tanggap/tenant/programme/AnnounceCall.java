package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// The secretariat announces a call; everybody signed in reads it. It stays as it was announced: outlets
/// have applied to what they read. Only open longer it may be, as long as nothing was scored: nobody loses
/// by that, and a call to which too few applied is not the end of a programme.
@ApplicationScoped
class AnnounceCall {
    private final ProgrammeCalls calls;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock clock;

    AnnounceCall(ProgrammeCalls calls, Outbox outbox, Scopes scopes, Clock clock) {
        this.calls = calls;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    CallAnswer announce(NewCall wanted) {
        ProgrammeCall call = wanted.checked();
        calls.add(call, scopes.person(), clock.instant());
        outbox.append(CallAnnounced.event(call));
        return call.answer(clock.instant());
    }

    @Transactional
    CallAnswer extend(UUID callId, CallExtension wanted) {
        ProgrammeCall call = calls.requireLocked(callId);
        Instant closes = new LocalMoment(wanted.closes(), call.zone()).instant();
        Instant now = clock.instant();
        if (!closes.isAfter(call.closesAt()) || !closes.isAfter(now) || calls.isScored(callId)) {
            throw new RefusedException(new CallRefusal.NotExtended());
        }
        ProgrammeCall longer = call.closing(closes);
        calls.extend(longer);
        outbox.append(CallAnnounced.event(longer));
        return longer.answer(now);
    }

    @Transactional
    CallAnswer find(UUID callId) {
        return calls.require(callId).answer(clock.instant());
    }

    @Transactional
    Page<CallAnswer> list(PageParams params) {
        return Page.of(
                        calls.page(params.afterId(), params.limit()),
                        params.limit(),
                        call -> call.callId().toString())
                .map(call -> call.answer(clock.instant()));
    }
}
