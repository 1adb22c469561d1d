package id.or.amsi.tanggap.sop.approval;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.adoption.Approvers;
import id.or.amsi.tanggap.sop.adoption.CheckSop;
import id.or.amsi.tanggap.sop.adoption.SopMoved;
import id.or.amsi.tanggap.sop.adoption.SopRefusal;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.member.Member;
import id.or.amsi.tanggap.sop.member.Members;
import id.or.amsi.tanggap.sop.round.BlockingNotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// The outlet's editors give the draft to the director, once nothing in it is refused
/// and no note of a mentor blocks.
@ApplicationScoped
class SubmitSop {
    private final SopVersions versions;
    private final CheckSop check;
    private final Members members;
    private final BlockingNotes notes;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock clock;

    SubmitSop(
            SopVersions versions,
            CheckSop check,
            Members members,
            BlockingNotes notes,
            Outbox outbox,
            Scopes scopes,
            Clock clock) {
        this.versions = versions;
        this.check = check;
        this.members = members;
        this.notes = notes;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    SopVersion submit(UUID sopId) {
        SopVersion draft = versions.lockedDraft(sopId);
        Instant now = clock.instant();
        notes.requireNone(draft.id(), now);
        draft.submit(scopes.person(), now);
        check.require(draft);
        requireWithinReach(draft);
        versions.flush();
        outbox.append(SopMoved.of(draft, scopes.person()).as("sop.submitted.v1"));
        return draft;
    }

    /// So that nobody waits for approvals that cannot come: of those who were named some may be no directors any more,
    /// or have written in it since.
    private void requireWithinReach(SopVersion draft) {
        Approvers wanted = draft.approvers();
        if (wanted.equals(Approvers.ANY_DIRECTOR)) {
            return;
        }
        Set<UUID> writers = versions.editors(draft.id());
        long most = members.active().values().stream()
                .filter(member -> member.holds("DIRECTOR"))
                .map(Member::personId)
                .filter(person -> wanted.admit(person) && !writers.contains(person))
                .distinct()
                .count();
        if (most < wanted.quorum()) {
            throw new RefusedException(new SopRefusal.QuorumOutOfReach(wanted.quorum(), most));
        }
    }
}
