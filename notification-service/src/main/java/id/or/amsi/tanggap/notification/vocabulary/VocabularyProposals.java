package id.or.amsi.tanggap.notification.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Proposed changes of the vocabulary.
@ApplicationScoped
class VocabularyProposals {
    private static final String SELECT = """
            select proposal_id, based_on, changes, effect, reason, state, proposed_by, proposed_at, decided_by, decided_at
            from notification.help_vocabulary_proposal
            """;

    private final EntityManager entities;

    VocabularyProposals(EntityManager entities) {
        this.entities = entities;
    }

    /// How far a proposal has come; from `OPEN` it goes to one of the others and stays there.
    enum State {
        OPEN,
        CONFIRMED,
        REJECTED,
        /// another version than the one it was written against is in force
        OVERTAKEN
    }

    /// @param basedOn the version that it was written against
    /// @param content empty if another version of the program wrote it
    record Proposal(
            UUID id,
            long basedOn,
            Optional<Content> content,
            String reason,
            State state,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt) {}

    /// @param effect as it was found out when it was proposed
    record Content(ChangeSet changes, Effect effect) {}

    void add(Proposal proposal, Content content) {
        entities.createNativeQuery("""
                        insert into notification.help_vocabulary_proposal
                            (proposal_id, based_on, changes, effect, reason, state, proposed_by, proposed_at)
                        values (:id, :basedOn, :changed, :outcome, :why, 'OPEN', :person, :at)""")
                .setParameter("id", proposal.id())
                .setParameter("basedOn", proposal.basedOn())
                .setParameter("changed", VocabularyFile.write(content.changes()))
                .setParameter("outcome", VocabularyFile.write(content.effect()))
                .setParameter("why", proposal.reason())
                .setParameter("person", proposal.proposedBy())
                .setParameter("at", proposal.proposedAt())
                .executeUpdate();
    }

    /// How many are open, also those that this process cannot read.
    long countOpen() {
        return (Long) entities.createNativeQuery(
                        "select count(*) from notification.help_vocabulary_proposal where state = 'OPEN'", Long.class)
                .getSingleResult();
    }

    /// The oldest first, also those that this process cannot read.
    List<Proposal> open() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        SELECT + "where state = 'OPEN' order by proposed_at, proposal_id", Tuple.class)
                .getResultList();
        return rows.stream().map(VocabularyProposals::proposal).toList();
    }

    /// Open or decided, whether this process can read it or not.
    Optional<Proposal> find(UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(SELECT + "where proposal_id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().map(VocabularyProposals::proposal);
    }

    /// @return false if somebody was faster
    boolean decide(UUID id, State decision, UUID by, Instant at) {
        return entities.createNativeQuery("""
                                update notification.help_vocabulary_proposal
                                set state = :decision, decided_by = :by, decided_at = :at
                                where proposal_id = :id and state = 'OPEN'""")
                        .setParameter("id", id)
                        .setParameter("decision", decision.name())
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /// Closes those that are open: another version is in force.
    void overtake(UUID by, Instant at) {
        entities.createNativeQuery("""
                        update notification.help_vocabulary_proposal
                        set state = 'OVERTAKEN', decided_by = :by, decided_at = :at
                        where state = 'OPEN'""")
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    private static Proposal proposal(Tuple row) {
        var changes = VocabularyFile.changes(row.get("changes", String.class));
        var effect = VocabularyFile.effect(row.get("effect", String.class));
        return new Proposal(
                row.get("proposal_id", UUID.class),
                row.get("based_on", Long.class),
                changes.flatMap(changed -> effect.map(found -> new Content(changed, found))),
                row.get("reason", String.class),
                State.valueOf(row.get("state", String.class)),
                row.get("proposed_by", UUID.class),
                row.get("proposed_at", Instant.class),
                row.get("decided_by", UUID.class),
                row.get("decided_at", Instant.class));
    }
}
