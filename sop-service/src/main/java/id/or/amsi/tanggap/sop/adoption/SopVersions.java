package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Stores the SOPs of the acting outlet, their drafts and who edited them.
@ApplicationScoped
public class SopVersions {
    private static final String LINES = """
            select new id.or.amsi.tanggap.sop.adoption.VersionLine(v.id.sopId, v.id.version, v.kind, v.templateKey,
                v.templateVersion, v.state, v.revision, v.contentHash, v.procedureHash, v.effectiveFrom,
                v.nextReviewAt, v.publishedBy, v.publishedAt)
            from SopVersion v""";
    private static final String ORDER = " order by v.id.sopId, v.id.version";

    private final Session database;
    private final Clock clock;

    SopVersions(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Opens an SOP; false if the outlet has one for that kind already.
    boolean open(UUID sopId, Origin origin, UUID by) {
        int added = database.createNativeMutationQuery("""
                        insert into sop.sop (sop_id, kind, template_key, adopted_by, adopted_at)
                        values (:sop, :kind, :template, :by, :at)
                        on conflict on constraint sop_one_of_a_kind do nothing""")
                .setParameter("sop", sopId)
                .setParameter("kind", origin.kind())
                .setParameter("template", origin.templateKey())
                .setParameter("by", by)
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return added == 1;
    }

    /// Waits for others who change this SOP, until the transaction ends; 404 if there is none.
    public void lock(UUID sopId) {
        if (database.createNativeQuery("select sop_id from sop.sop where sop_id = :sop for update", UUID.class)
                .setParameter("sop", sopId)
                .getResultList()
                .isEmpty()) {
            throw new RefusedException(new NotFound());
        }
    }

    /// All versions without their texts, by SOP and then by number.
    List<VersionLine> lines() {
        return database.createQuery(LINES + ORDER, VersionLine.class).getResultList();
    }

    /// The versions of one SOP without their texts; 404 if there is none.
    public List<VersionLine> lines(UUID sopId) {
        List<VersionLine> lines = database.createQuery(LINES + " where v.id.sopId = :sop" + ORDER, VersionLine.class)
                .setParameter("sop", sopId)
                .getResultList();
        if (lines.isEmpty()) {
            throw new RefusedException(new NotFound());
        }
        return lines;
    }

    public void add(SopVersion version) {
        database.persist(version);
        database.flush();
    }

    /// The version that is being written, if one is.
    public Optional<SopVersion> draft(UUID sopId) {
        return database.createQuery(
                        "from SopVersion v where v.id.sopId = :sop and v.state <> PUBLISHED", SopVersion.class)
                .setParameter("sop", sopId)
                .getResultStream()
                .findFirst();
    }

    /// The draft, with its SOP locked until the transaction ends.
    public SopVersion lockedDraft(UUID sopId) {
        lock(sopId);
        return draft(sopId).orElseThrow(() -> new RefusedException(new SopRefusal.NoDraft()));
    }

    /// The last published version, if there is one.
    public Optional<SopVersion> newestPublished(UUID sopId) {
        return database.createQuery("""
                        from SopVersion v where v.id.sopId = :sop and v.state = PUBLISHED
                        order by v.id.version desc""", SopVersion.class)
                .setParameter("sop", sopId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /// The version that is being written, otherwise the last published one; every SOP has one of them.
    public SopVersion working(UUID sopId) {
        return draft(sopId).or(() -> newestPublished(sopId)).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    /// Writes down who makes the coming revision; the database takes no edit that nobody accounts for.
    ///
    /// @param before what the part read until now, canonical JSON; null where no words are changed
    void account(SopVersion version, UUID by, Part part, @Nullable String before) {
        database.createNativeMutationQuery("""
                        insert into sop.edit (sop_id, version, revision, person_id, part, edited_at, of_row, before)
                        values (:sop, :version, :revision, :by, :part, :at, :row, :before)""")
                .setParameter("sop", version.id().sopId())
                .setParameter("version", version.id().version())
                .setParameter("revision", version.revision() + 1)
                .setParameter("by", by)
                .setParameter("part", part.words())
                .setParameter("before", before, String.class)
                .setParameter("row", version.rowVersion())
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /// What was edited since somebody read the draft, in order.
    ///
    /// @param rowVersion as they read it
    List<PastEdit> editsSince(VersionId version, long rowVersion) {
        List<Tuple> rows = database.createNativeQuery("""
                        select part, person_id, edited_at, before from sop.edit
                        where sop_id = :sop and version = :version and of_row >= :row order by revision""", Tuple.class)
                .setParameter("sop", version.sopId())
                .setParameter("version", version.version())
                .setParameter("row", rowVersion)
                .getResultList();
        return rows.stream()
                .map(row -> new PastEdit(
                        row.get(0, String.class),
                        row.get(1, UUID.class),
                        row.get(2, Instant.class),
                        row.get(3, String.class)))
                .toList();
    }

    /// Everybody with an edit in this version, or with a decision about a proposal that led to it.
    public Set<UUID> editors(VersionId version) {
        List<UUID> people = database.createNativeQuery(
                        "select w from sop.writers(app.current_tenant(), :sop, :version) w", UUID.class)
                .setParameter("sop", version.sopId())
                .setParameter("version", version.version())
                .getResultList();
        return Set.copyOf(people);
    }

    public void flush() {
        database.flush();
    }
}
