package id.or.amsi.tanggap.sop.mentoring;

import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Stores what mentors read. Only ever added to.
@ApplicationScoped
class MentoringReads {
    private final Session database;

    MentoringReads(Session database) {
        this.database = database;
    }

    /// @param sop null for the list of SOPs
    void add(UUID grant, UUID mentor, @Nullable UUID sop, Instant now) {
        database.createNativeMutationQuery("""
                        insert into sop.mentoring_read (read_id, grant_id, mentor_id, sop_id, read_at)
                        values (:read, :grant, :mentor, :sop, :at)""")
                .setParameter("read", Ids.next())
                .setParameter("grant", grant)
                .setParameter("mentor", mentor)
                .setParameter("sop", sop, UUID.class)
                .setParameter("at", now)
                .executeUpdate();
    }

    /// Of one grant, the newest first.
    Page<MentoringRead> of(UUID grant, PageParams page) {
        List<MentoringRead> reads = database
                .createNativeQuery("""
                        select read_id, mentor_id, sop_id, read_at from sop.mentoring_read
                        where grant_id = :grant and (cast(:after as uuid) is null or read_id < :after)
                        order by read_id desc""", Tuple.class)
                .setParameter("grant", grant)
                .setParameter("after", page.afterId(), UUID.class)
                .setMaxResults(page.limit() + 1)
                .getResultList()
                .stream()
                .map(row -> new MentoringRead(
                        row.get("read_id", UUID.class),
                        row.get("mentor_id", UUID.class),
                        row.get("sop_id", UUID.class),
                        row.get("read_at", Instant.class)))
                .toList();
        return Page.of(reads, page.limit(), read -> read.readId().toString());
    }
}
