package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.sop.adoption.VersionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Stores notes: one for each clause and round. The database lets the mentor note and lift, and the outlet
/// answer.
@ApplicationScoped
class Notes {
    private static final String READ = """
            select n.round, r.version, n.clause_id, n.text, n.blocking, n.noted_by, n.noted_at, n.answer,
                n.answer_reason, n.answered_by, n.answered_at, n.lifted_at
            from sop.mentoring_note n
            join sop.mentoring_round r on r.tenant_id = n.tenant_id and r.sop_id = n.sop_id and r.round = n.round
            where n.sop_id = :sop""";

    private final Session database;

    Notes(Session database) {
        this.database = database;
    }

    /// Writes a note, or writes it anew: one that was lifted counts again.
    void put(UUID sopId, Note note) {
        database.createNativeMutationQuery("""
                        insert into sop.mentoring_note (sop_id, round, clause_id, text, blocking, noted_by, noted_at)
                        values (:sop, :round, :clause, :text, :blocking, :by, :at)
                        on conflict (tenant_id, sop_id, round, clause_id) do update
                        set text = excluded.text, blocking = excluded.blocking, noted_at = excluded.noted_at,
                            lifted_at = null""")
                .setParameter("sop", sopId)
                .setParameter("round", note.round())
                .setParameter("clause", note.clauseId())
                .setParameter("text", note.text())
                .setParameter("blocking", note.blocking())
                .setParameter("by", note.notedBy())
                .setParameter("at", note.notedAt())
                .executeUpdate();
    }

    void answer(UUID sopId, Note note) {
        database.createNativeMutationQuery("""
                        update sop.mentoring_note
                        set answer = :answer, answer_reason = :reason, answered_by = :by, answered_at = :at
                        where sop_id = :sop and round = :round and clause_id = :clause""")
                .setParameter("answer", Objects.requireNonNull(note.answer()).name())
                .setParameter("reason", note.answerReason(), String.class)
                .setParameter("by", note.answeredBy())
                .setParameter("at", note.answeredAt())
                .setParameter("sop", sopId)
                .setParameter("round", note.round())
                .setParameter("clause", note.clauseId())
                .executeUpdate();
    }

    /// Theirs, and those of somebody who may not read any more or is no mentor any more.
    ///
    /// @return how many notes on the clause blocked until now
    int lift(UUID sopId, String clauseId, UUID mentor, Instant at) {
        return database.createNativeMutationQuery("""
                        update sop.mentoring_note n set lifted_at = :at
                        where n.sop_id = :sop and n.clause_id = :clause and n.blocking and n.lifted_at is null
                            and (n.noted_by = :mentor or not sop.is_mentor(n.noted_by)
                                or not exists (select 1 from sop.mentoring_grant g
                                    where g.tenant_id = n.tenant_id and g.mentor_id = n.noted_by
                                        and g.revoked_at is null and g.ends_at > :at))""")
                .setParameter("at", at)
                .setParameter("sop", sopId)
                .setParameter("clause", clauseId)
                .setParameter("mentor", mentor)
                .executeUpdate();
    }

    /// Those of an SOP, the newest round first, by clause.
    List<Note> of(UUID sopId) {
        return database
                .createNativeQuery(READ + " order by n.round desc, n.clause_id", Tuple.class)
                .setParameter("sop", sopId)
                .getResultList()
                .stream()
                .map(Notes::note)
                .toList();
    }

    Optional<Note> find(UUID sopId, int round, String clauseId) {
        return database.createNativeQuery(READ + " and n.round = :round and n.clause_id = :clause", Tuple.class)
                .setParameter("sop", sopId)
                .setParameter("round", round)
                .setParameter("clause", clauseId)
                .getResultStream()
                .findFirst()
                .map(Notes::note);
    }

    /// How many notes of a round wait for an answer.
    int unanswered(UUID sopId, int round) {
        return database.createNativeQuery("""
                        select cast(count(*) as integer) from sop.mentoring_note
                        where sop_id = :sop and round = :round and answer is null""", Integer.class)
                .setParameter("sop", sopId)
                .setParameter("round", round)
                .getSingleResult();
    }

    /// The clauses of a version with a note that blocks, while a mentor works on the SOP who may read it.
    List<String> blockedClauses(VersionId version, Instant now) {
        return database.createNativeQuery("""
                        select clause from sop.blocked_clauses(app.current_tenant(), :sop, :version, :now) clause
                        order by clause""", String.class)
                .setParameter("sop", version.sopId())
                .setParameter("version", version.version())
                .setParameter("now", now)
                .getResultList();
    }

    private static Note note(Tuple row) {
        String answer = row.get("answer", String.class);
        return new Note(
                row.get("round", Integer.class),
                row.get("version", Integer.class),
                row.get("clause_id", String.class),
                row.get("text", String.class),
                row.get("blocking", Boolean.class),
                row.get("noted_by", UUID.class),
                row.get("noted_at", Instant.class),
                answer == null ? null : NoteAnswer.valueOf(answer),
                row.get("answer_reason", String.class),
                row.get("answered_by", UUID.class),
                row.get("answered_at", Instant.class),
                row.get("lifted_at", Instant.class));
    }
}
