package id.or.amsi.tanggap.sop.approval;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.sop.adoption.CheckSop;
import id.or.amsi.tanggap.sop.adoption.SopMoved;
import id.or.amsi.tanggap.sop.adoption.SopState;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.round.BlockingNotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A director approves what was submitted, or sends it back. Nobody approves a version that holds an edit of theirs.
@ApplicationScoped
class DecideSop {
    private final SopVersions versions;
    private final Approvals approvals;
    private final CheckSop check;
    private final BlockingNotes notes;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock clock;

    DecideSop(
            SopVersions versions,
            Approvals approvals,
            CheckSop check,
            BlockingNotes notes,
            Outbox outbox,
            Scopes scopes,
            Clock clock) {
        this.versions = versions;
        this.approvals = approvals;
        this.check = check;
        this.notes = notes;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// Approved is what as many have approved as the SOP asks for; until then it stays submitted.
    ///
    /// @param ifMatch the tag of what the director has read; null approves what is there
    @Transactional
    SopVersion approve(UUID sopId, @Nullable String ifMatch) {
        SopVersion draft = versions.lockedDraft(sopId);
        if (ifMatch != null) {
            EntityTags.require(ifMatch, draft.rowVersion());
        }
        UUID director = scopes.person();
        Instant now = clock.instant();
        draft.requireMoveTo(SopState.APPROVED);
        requireFreeToApprove(draft, director);
        notes.requireNone(draft.id(), now);
        check.require(draft);
        approvals.add(draft, director, now);
        if (given(draft).size() >= draft.approvers().quorum()) {
            draft.approve();
            versions.flush();
            outbox.append(SopMoved.of(draft, director).as("sop.approved.v1"));
        }
        return draft;
    }

    private void requireFreeToApprove(SopVersion draft, UUID director) {
        if (!draft.approvers().admit(director)) {
            throw new RefusedException(new ApprovalRefusal.NotNamed());
        }
        if (versions.editors(draft.id()).contains(director)) {
            throw new RefusedException(new ApprovalRefusal.ApproverHasEdited());
        }
        if (given(draft).stream().anyMatch(one -> one.approvedBy().equals(director))) {
            throw new RefusedException(new ApprovalRefusal.ApprovedAlready());
        }
    }

    private List<Approval> given(SopVersion draft) {
        return approvals.of(draft.id(), draft.revision());
    }

    /// What was approved of it counts no more: submitted again, it is asked anew.
    @Transactional
    SopVersion sendBack(UUID sopId, String reason) {
        SopVersion draft = versions.lockedDraft(sopId);
        draft.sendBack(scopes.person(), clock.instant(), reason);
        versions.flush();
        outbox.append(SopMoved.of(draft, scopes.person()).as("sop.sent-back.v1"));
        return draft;
    }
}
