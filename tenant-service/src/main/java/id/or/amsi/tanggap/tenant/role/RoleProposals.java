package id.or.amsi.tanggap.tenant.role;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.member.Role;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The role proposals of the acting tenant.
@ApplicationScoped
class RoleProposals implements PanacheRepositoryBase<RoleProposal, UUID> {
    RoleProposal known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    void add(RoleProposal proposal) {
        persist(proposal);
    }

    /// Writes what has changed so far: an expired proposal must be out of the way before its successor comes.
    void settle() {
        flush();
    }

    Optional<RoleProposal> pending(UUID membership, Role role) {
        return find("membershipId = ?1 and role = ?2 and state = ?3", membership, role, ProposalState.PENDING)
                .firstResultOptional();
    }

    List<RoleProposal> pending(UUID membership) {
        return list("membershipId = ?1 and state = ?2", membership, ProposalState.PENDING);
    }

    /// The newest first.
    ///
    /// @param state as it is now: those whose time is over count as EXPIRED; null shows all
    /// @param before the last one of the previous page
    List<RoleProposal> page(@Nullable ProposalState state, Instant now, @Nullable UUID before, int limit) {
        return getEntityManager()
                .createQuery("""
                        select p from RoleProposal p
                        where (:all = true
                            or p.state = :state and (p.state <> 'PENDING' or p.expiresAt >= :now)
                            or :state = 'EXPIRED' and p.state = 'PENDING' and p.expiresAt < :now)
                            and (:first = true or p.id < :before)
                        order by p.id desc""", RoleProposal.class)
                .setParameter("all", state == null)
                .setParameter("state", state == null ? ProposalState.PENDING : state)
                .setParameter("now", now)
                .setParameter("first", before == null)
                .setParameter("before", before == null ? new UUID(0, 0) : before)
                .setMaxResults(limit)
                .getResultList();
    }
}
