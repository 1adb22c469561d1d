package id.or.amsi.tanggap.sop.approval;

import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.VersionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Stores who approved what. An approval is of one revision, as submitted once, and is never taken back; an edit or a
/// return makes it worthless.
@ApplicationScoped
public class Approvals {
    private final Session database;

    Approvals(Session database) {
        this.database = database;
    }

    /// Adds one for the submitted revision. The database refuses a person with an edit in this version.
    void add(SopVersion submitted, UUID by, Instant at) {
        database.createNativeMutationQuery("""
                        insert into sop.approval (sop_id, version, revision, approved_by, approved_at)
                        values (:sop, :version, :revision, :by, :at)""")
                .setParameter("sop", submitted.id().sopId())
                .setParameter("version", submitted.id().version())
                .setParameter("revision", submitted.revision())
                .setParameter("by", by)
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /// Those of a revision that still count, the first first.
    public List<Approval> of(VersionId version, int revision) {
        List<Tuple> rows = database.createNativeQuery("""
                        select a.approved_by, a.approved_at from sop.approval a
                        join sop.version v on v.tenant_id = a.tenant_id and v.sop_id = a.sop_id
                            and v.version = a.version and v.submission = a.submission
                        where a.sop_id = :sop and a.version = :version and a.revision = :revision
                        order by a.approved_at""", Tuple.class)
                .setParameter("sop", version.sopId())
                .setParameter("version", version.version())
                .setParameter("revision", revision)
                .getResultList();
        return rows.stream()
                .map(row -> new Approval(row.get(0, UUID.class), row.get(1, Instant.class)))
                .toList();
    }
}
