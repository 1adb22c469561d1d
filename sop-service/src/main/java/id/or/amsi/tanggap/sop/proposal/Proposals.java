package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Stores the proposals to the acting outlet.
@ApplicationScoped
class Proposals {
    private final Session database;

    Proposals(Session database) {
        this.database = database;
    }

    /// All of them, the newest first: an outlet gets a few a year.
    List<Proposal> all() {
        return database.createQuery("from Proposal p order by p.id desc", Proposal.class)
                .getResultList();
    }

    /// A proposal, or 404.
    Proposal require(UUID id) {
        Proposal found = database.find(Proposal.class, id);
        if (found == null) {
            throw new RefusedException(new NotFound());
        }
        return found;
    }

    /// The one for this version of the template, if it was made.
    Optional<Proposal> find(UUID sopId, int toVersion) {
        return database.createQuery("from Proposal p where p.sopId = :sop and p.toVersion = :version", Proposal.class)
                .setParameter("sop", sopId)
                .setParameter("version", toVersion)
                .getResultStream()
                .findFirst();
    }

    /// The one that waits for an answer, if one does.
    Optional<Proposal> open(UUID sopId) {
        return database.createQuery("from Proposal p where p.sopId = :sop and p.state = OPEN", Proposal.class)
                .setParameter("sop", sopId)
                .getResultStream()
                .findFirst();
    }

    /// The one for the newest version, of an SOP that has any.
    Proposal newest(UUID sopId) {
        return database.createQuery(
                        "from Proposal p where p.sopId = :sop order by p.toVersion desc limit 1", Proposal.class)
                .setParameter("sop", sopId)
                .getSingleResult();
    }

    void add(Proposal proposal) {
        database.persist(proposal);
        flush();
    }

    /// Writes now: rules of the database about other tables look at these rows.
    void flush() {
        database.flush();
    }

    /// Reads again what was read before its SOP was locked.
    void refresh(Proposal proposal) {
        database.refresh(proposal);
    }
}
