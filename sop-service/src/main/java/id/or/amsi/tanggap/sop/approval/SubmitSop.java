package id.or.amsi.tanggap.sop.approval;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.adoption.CheckSop;
import id.or.amsi.tanggap.sop.adoption.SopMoved;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// The outlet's editors give the draft to the director, once nothing in it is refused.
@ApplicationScoped
class SubmitSop {
    private final SopVersions versions;
    private final CheckSop check;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock clock;

    SubmitSop(SopVersions versions, CheckSop check, Outbox outbox, Scopes scopes, Clock clock) {
        this.versions = versions;
        this.check = check;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    SopVersion submit(UUID sopId) {
        SopVersion draft = versions.lockedDraft(sopId);
        draft.submit(scopes.person(), clock.instant());
        check.require(draft);
        versions.flush();
        outbox.append(SopMoved.of(draft, scopes.person()).as("sop.submitted.v1"));
        return draft;
    }
}
