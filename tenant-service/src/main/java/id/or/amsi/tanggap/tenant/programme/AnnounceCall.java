package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// The secretariat announces a call; everybody signed in reads it. It stays as it was announced: outlets
/// have applied to what they read.
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
