package id.or.amsi.tanggap.notification.registry;

import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Proposed changes of services.
@ApplicationScoped
class Proposals {
    private static final String SELECT = "select proposal_id, document, based_on, base, state, proposed_by,"
            + " proposed_at from notification.help_proposal ";

    private final EntityManager entities;

    Proposals(EntityManager entities) {
        this.entities = entities;
    }

    void add(Proposal proposal) {
        entities.createNativeQuery("""
                        insert into notification.help_proposal
                            (proposal_id, resource_id, document, based_on, base, state, proposed_by, proposed_at)
                        values (:id, :resource, :document, :basedOn, nullif(:base, ''), 'OPEN', :person, :at)""")
                .setParameter("id", proposal.proposalId())
                .setParameter("resource", proposal.resource().id())
                .setParameter("document", ResourceFile.write(proposal.resource()))
                .setParameter("basedOn", proposal.basedOn())
                .setParameter("base", proposal.base().map(ResourceFile::write).orElse(""))
                .setParameter("person", proposal.proposedBy())
                .setParameter("at", proposal.proposedAt())
                .executeUpdate();
    }

    /// The oldest first.
    List<Proposal> open() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        SELECT + "where state = 'OPEN' order by proposed_at, proposal_id limit 100", Tuple.class)
                .getResultList();
        return rows.stream().flatMap(row -> proposal(row).stream()).toList();
    }

    List<Proposal> openOf(String service) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        SELECT + "where resource_id = :service and state = 'OPEN'", Tuple.class)
                .setParameter("service", service)
                .getResultList();
        return rows.stream().flatMap(row -> proposal(row).stream()).toList();
    }

    /// Nobody else gets it before this transaction ends.
    void lock() {
        entities.createNativeQuery(
                        "select true from pg_advisory_xact_lock(hashtextextended('notification.help-import', 0))",
                        Boolean.class)
                .getSingleResult();
    }

    Optional<Proposal> find(UUID id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(SELECT + "where proposal_id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().flatMap(Proposals::proposal);
    }

    /// @return false if somebody was faster
    boolean decide(UUID id, String state, UUID by, Instant at) {
        return entities.createNativeQuery("""
                                update notification.help_proposal
                                set state = :state, decided_by = :by, decided_at = :at
                                where proposal_id = :id and state = 'OPEN'""")
                        .setParameter("id", id)
                        .setParameter("state", state)
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /// Empty for one that this process cannot read: it must not keep the others from being decided.
    private static Optional<Proposal> proposal(Tuple row) {
        return ResourceFile.tryParse(row.get("document", String.class))
                .map(resource -> new Proposal(
                        row.get("proposal_id", UUID.class),
                        resource,
                        row.get("based_on", Long.class),
                        Optional.ofNullable(row.get("base", String.class)).flatMap(ResourceFile::tryParse),
                        row.get("state", String.class),
                        row.get("proposed_by", UUID.class),
                        row.get("proposed_at", Instant.class)));
    }

    /// @param basedOn the version that it was written against; 0 for what is shipped
    /// @param base what that version said, without its checks; empty for a new service, and for what was
    /// proposed when this was not kept yet
    record Proposal(
            UUID proposalId,
            HelpResource resource,
            long basedOn,
            Optional<HelpResource> base,
            String state,
            UUID proposedBy,
            Instant proposedAt) {
        /// Whether what is in force still says what the proposer saw, whatever was checked since.
        boolean isBasedOn(InForce now) {
            return base.isPresent()
                    ? base.equals(now.resource().map(HelpResource::unchecked))
                    : basedOn == now.version();
        }
    }
}
