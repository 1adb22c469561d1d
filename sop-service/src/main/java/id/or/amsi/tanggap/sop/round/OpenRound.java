package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.adoption.SopState;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.mentoring.MentoringGrant;
import id.or.amsi.tanggap.sop.mentoring.MentoringGrants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// The outlet gives its draft to a mentor, once every note of the round before is answered. The mentor gets
/// it as it is at this moment, and the outlet goes on writing.
@ApplicationScoped
class OpenRound {
    private final SopVersions versions;
    private final MentoringGrants grants;
    private final Rounds rounds;
    private final Notes notes;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock clock;

    OpenRound(
            SopVersions versions,
            MentoringGrants grants,
            Rounds rounds,
            Notes notes,
            Outbox outbox,
            Scopes scopes,
            Clock clock) {
        this.versions = versions;
        this.grants = grants;
        this.rounds = rounds;
        this.notes = notes;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    Round open(UUID sopId, UUID grantId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SopVersion draft = versions.lockedDraft(sopId);
        if (draft.state() != SopState.DRAFT) {
            throw new RefusedException(new RoundRefusal.NotADraft());
        }
        MentoringGrant grant = grants.find(grantId)
                .filter(one -> one.countsAt(now))
                .orElseThrow(() -> new RefusedException(new RoundRefusal.NotGranted()));
        Optional<Round> last = rounds.last(sopId);
        last.ifPresent(before -> requireDone(before, now));
        Round round = new Round(
                sopId,
                last.map(Round::round).orElse(0) + 1,
                grantId,
                grant.mentorId(),
                draft.id().version(),
                draft.revision(),
                scopes.person(),
                now,
                null);
        rounds.add(round, draft.document());
        outbox.append(RoundMoved.opened(round));
        return round;
    }

    /// A round whose mentor may no longer read ends by itself, and what was noted in it needs no answer.
    private void requireDone(Round before, Instant now) {
        boolean counts =
                grants.find(before.grantId()).map(grant -> grant.countsAt(now)).orElse(false);
        if (before.isWithMentor() && counts) {
            throw new RefusedException(new RoundRefusal.RoundOpen(before.round()));
        }
        if (before.isWithMentor()) {
            rounds.end(before, now);
            return;
        }
        int unanswered = notes.unanswered(before.sopId(), before.round());
        if (unanswered > 0 && counts) {
            throw new RefusedException(new RoundRefusal.NotesUnanswered(unanswered));
        }
    }
}
