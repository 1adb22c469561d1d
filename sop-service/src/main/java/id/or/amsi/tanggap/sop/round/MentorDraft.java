package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.mentoring.VisitOutlet;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// The mentor notes what is missing while they have the draft, gives it back, and lifts what blocked. All
/// of it as a guest of the outlet, under its grant, and written down for it. Each deed can be repeated:
/// there is one note for each clause and round.
@ApplicationScoped
class MentorDraft {
    private final VisitOutlet visit;
    private final SopVersions versions;
    private final Rounds rounds;
    private final Notes notes;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock clock;

    MentorDraft(
            VisitOutlet visit,
            SopVersions versions,
            Rounds rounds,
            Notes notes,
            Outbox outbox,
            Scopes scopes,
            Clock clock) {
        this.visit = visit;
        this.versions = versions;
        this.rounds = rounds;
        this.notes = notes;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    Note note(UUID grantId, UUID sopId, String clauseId, NewNote wanted) {
        return visit.asGuest(grantId, sopId, () -> {
            Round round = requireOpen(grantId, sopId);
            Document given = CanonicalJson.read(rounds.document(round), Document.class);
            if (given.clause(clauseId).isEmpty()) {
                throw new RefusedException(new RoundRefusal.NoSuchClause(clauseId));
            }
            Note note = new Note(
                    round.round(),
                    round.version(),
                    clauseId,
                    wanted.text().strip(),
                    wanted.blocking(),
                    scopes.person(),
                    now(),
                    null,
                    null,
                    null,
                    null,
                    null);
            notes.put(sopId, note);
            return note;
        });
    }

    Round giveBack(UUID grantId, UUID sopId) {
        return visit.asGuest(grantId, sopId, () -> {
            Instant now = now();
            Round round = requireOpen(grantId, sopId).returned(now);
            rounds.end(round, now);
            List<Note> noted = notes.of(sopId).stream()
                    .filter(note -> note.round() == round.round())
                    .toList();
            int blocking = (int) noted.stream().filter(Note::stillBlocks).count();
            outbox.append(RoundMoved.returned(round, noted.size(), blocking));
            return round;
        });
    }

    /// What this mentor, or one who is gone, noted about the clause no longer blocks.
    void lift(UUID grantId, UUID sopId, String clauseId) {
        visit.asGuest(grantId, sopId, () -> {
            versions.lock(sopId);
            if (notes.lift(sopId, clauseId, scopes.person(), now()) == 0) {
                throw new RefusedException(new RoundRefusal.NothingBlocks(clauseId));
            }
            return clauseId;
        });
    }

    private Round requireOpen(UUID grantId, UUID sopId) {
        versions.lock(sopId);
        return rounds.last(sopId)
                .filter(Round::isWithMentor)
                .filter(round -> round.grantId().equals(grantId))
                .orElseThrow(() -> new RefusedException(new RoundRefusal.NoOpenRound()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
