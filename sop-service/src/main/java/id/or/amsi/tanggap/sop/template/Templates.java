package id.or.amsi.tanggap.sop.template;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// Stores the association's templates; every member of every outlet reads them.
@ApplicationScoped
public class Templates {
    private final EntityManager database;

    Templates(EntityManager database) {
        this.database = database;
    }

    /// The newest version of each template, by key.
    List<TemplateLine> newest() {
        return database.createQuery("""
                        from TemplateVersion t
                        where t.id.version = (select max(o.id.version) from TemplateVersion o where o.id.key = t.id.key)
                        order by t.id.key""", TemplateVersion.class)
                .getResultStream()
                .map(TemplateVersion::line)
                .toList();
    }

    /// The newest version of a template.
    public Optional<TemplateVersion> newest(String key) {
        return database.createQuery(
                        "from TemplateVersion t where t.id.key = :key order by t.id.version desc",
                        TemplateVersion.class)
                .setParameter("key", key)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /// The newest version, if it is newer than this one and does not say the same.
    public Optional<Integer> newsSince(TemplateId used) {
        return database.createQuery("""
                        select n.id.version from TemplateVersion n, TemplateVersion u
                        where u.id = :used and n.id.key = u.id.key and n.id.version > u.id.version
                            and n.contentHash <> u.contentHash and n.id.version =
                                (select max(t.id.version) from TemplateVersion t where t.id.key = u.id.key)""", Integer.class)
                .setParameter("used", used)
                .getResultStream()
                .findFirst();
    }

    /// The day by which an outlet that uses this version must have a newer one, as the association sees it too.
    public Optional<LocalDate> adoptBy(String key, int inUse) {
        return Optional.ofNullable(database.unwrap(Session.class)
                .createNativeQuery("select sop.adopt_by(:key, :inUse)", LocalDate.class)
                .setParameter("key", key)
                .setParameter("inUse", inUse)
                .getSingleResultOrNull());
    }

    /// A version of a template, or 404.
    public TemplateVersion require(TemplateId id) {
        TemplateVersion found = database.find(TemplateVersion.class, id);
        if (found == null) {
            throw new RefusedException(new NotFound());
        }
        return found;
    }

    /// Waits for others who publish this template, until the transaction ends.
    void lock(String key) {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('template ' || :key, 0)) as text)")
                .setParameter("key", key)
                .getSingleResult();
    }

    void add(TemplateVersion version) {
        database.persist(version);
        database.flush();
    }
}
