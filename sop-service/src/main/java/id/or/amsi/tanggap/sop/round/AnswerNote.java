package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// The outlet answers a note of the last round: changed, which must be true, or declined with a reason. An
/// answer may be replaced until the next round.
@ApplicationScoped
class AnswerNote {
    private final SopVersions versions;
    private final Rounds rounds;
    private final Notes notes;
    private final Scopes scopes;
    private final Clock clock;

    AnswerNote(SopVersions versions, Rounds rounds, Notes notes, Scopes scopes, Clock clock) {
        this.versions = versions;
        this.rounds = rounds;
        this.notes = notes;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    Note answer(UUID sopId, String clauseId, NewAnswer given) {
        SopVersion draft = versions.lockedDraft(sopId);
        Round round = rounds.last(sopId)
                .filter(last -> !last.isWithMentor())
                .orElseThrow(() -> new RefusedException(new RoundRefusal.NoNote(clauseId)));
        Note note = notes.find(sopId, round.round(), clauseId)
                .orElseThrow(() -> new RefusedException(new RoundRefusal.NoNote(clauseId)));
        switch (given.answer()) {
            case CHANGED -> requireChanged(clauseId, round, draft);
            case DECLINED -> requireReason(given);
        }
        Note answered = note.answered(given, scopes.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        notes.answer(sopId, answered);
        return answered;
    }

    private void requireChanged(String clauseId, Round round, SopVersion draft) {
        Document given = CanonicalJson.read(rounds.document(round), Document.class);
        Document now = CanonicalJson.read(draft.document(), Document.class);
        if (!Changes.of(clauseId, given, now)) {
            throw new RefusedException(new RoundRefusal.ClauseUnchanged(clauseId));
        }
    }

    private static void requireReason(NewAnswer given) {
        if (given.reason() == null) {
            throw new RefusedException(new RoundRefusal.ReasonMissing());
        }
    }
}
