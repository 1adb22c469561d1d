package id.or.amsi.tanggap.sop.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Stores what people of the acting outlet know of its published SOPs, and reads these. Only ever added to.
@ApplicationScoped
class Acknowledgements {
    private final Session database;

    Acknowledgements(Session database) {
        this.database = database;
    }

    /// Every published version, by SOP and number.
    List<Edition> editions() {
        List<Tuple> rows = database.createNativeQuery("""
                        select sop_id, version, content_hash, effective_from, sealed from sop.version
                        where state = 'PUBLISHED' order by sop_id, version""", Tuple.class).getResultList();
        return rows.stream()
                .map(row -> Edition.of(
                        row.get(0, UUID.class),
                        row.get(1, Integer.class),
                        row.get(2, String.class),
                        row.get(3, LocalDate.class),
                        row.get(4, String.class)))
                .toList();
    }

    void add(Edition edition, UUID person, List<String> clauseIds, Instant at) {
        database.createNativeMutationQuery("""
                        insert into sop.acknowledgement (sop_id, version, person_id, clause_ids, acknowledged_at)
                        values (:sop, :version, :person, :clauses, :at)""")
                .setParameter("sop", edition.sopId())
                .setParameter("version", edition.version())
                .setParameter("person", person)
                .setParameter("clauses", clauseIds.toArray(String[]::new))
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /// All that were given, by whichever clock, the first first.
    List<Acknowledgement> all() {
        return before(null);
    }

    /// Those that were given before a moment, the first first; null is all.
    List<Acknowledgement> before(@Nullable Instant end) {
        List<Tuple> rows = database.createNativeQuery("""
                        select sop_id, version, person_id, clause_ids, acknowledged_at from sop.acknowledgement
                        where acknowledged_at < coalesce(cast(:end as timestamptz), 'infinity')
                        order by acknowledged_at""", Tuple.class)
                .setParameter("end", end == null ? null : end.atOffset(ZoneOffset.UTC), OffsetDateTime.class)
                .getResultList();
        return rows.stream()
                .map(row -> new Acknowledgement(
                        row.get(0, UUID.class),
                        row.get(1, Integer.class),
                        row.get(2, UUID.class),
                        List.of(row.get(3, String[].class)),
                        row.get(4, Instant.class)))
                .toList();
    }
}
