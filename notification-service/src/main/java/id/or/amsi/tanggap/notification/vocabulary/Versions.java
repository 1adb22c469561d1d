package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.notification.help.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The versions of the association's vocabulary.
@ApplicationScoped
class Versions {
    private static final String SELECT = """
            select version, previous, restores, document, reason, proposed_by, published_by, published_at
            from notification.help_vocabulary
            """;

    /// of the one who publishes; any number
    private static final long LOCK = 7_106_114_250L;

    private final EntityManager entities;

    Versions(EntityManager entities) {
        this.entities = entities;
    }

    /// A version as it is in the database.
    ///
    /// @param document its entries as they are written, to be written again letter by letter
    /// @param content empty if another version of the program wrote it
    record Row(long number, long previous, String document, Optional<Version> content) {
        /// What comes with the program.
        static final Row SHIPPED = new Row(0, 0, VocabularyFile.write(List.of()), Optional.empty());

        List<Entry> entries() {
            return content.map(Version::entries).orElse(List.of());
        }
    }

    /// Nobody else publishes until the transaction ends.
    void hold() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /// The number of the version in force; 0 while nothing was published.
    long newest() {
        return (Long) entities.createNativeQuery(
                        "select coalesce(max(version), 0) from notification.help_vocabulary", Long.class)
                .getSingleResult();
    }

    Optional<Row> find(long number) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(SELECT + "where version = :version", Tuple.class)
                .setParameter("version", number)
                .getResultList();
        return rows.stream().findFirst().map(Versions::row);
    }

    /// The newest first.
    List<Row> latest(int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(SELECT + "order by version desc limit :most", Tuple.class)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(Versions::row).toList();
    }

    /// @param document its entries
    /// @param proposal that was confirmed; null for what was in force before
    /// @return false if somebody published one with this number first
    boolean add(Version version, String document, @Nullable UUID proposal) {
        return entities.createNativeQuery("""
                                insert into notification.help_vocabulary
                                    (version, previous, restores, document, reason, proposal_id, proposed_by, published_by,
                                    published_at)
                                values (:number, :previous, nullif(:restores, -1), :entries, :reason,
                                    cast(nullif(:proposal, '') as uuid), cast(nullif(:proposer, '') as uuid), :publisher,
                                    :at)
                                on conflict (version) do nothing""")
                        .setParameter("number", version.number())
                        .setParameter("previous", version.previous())
                        .setParameter("restores", Objects.requireNonNullElse(version.restores(), -1L))
                        .setParameter("entries", document)
                        .setParameter("reason", version.reason())
                        .setParameter("proposal", text(proposal))
                        .setParameter("proposer", text(version.proposedBy()))
                        .setParameter("publisher", version.publishedBy())
                        .setParameter("at", version.publishedAt())
                        .executeUpdate()
                == 1;
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static Row row(Tuple row) {
        long number = row.get("version", Long.class);
        long previous = row.get("previous", Long.class);
        var document = row.get("document", String.class);
        return new Row(
                number,
                previous,
                document,
                VocabularyFile.entries(document)
                        .map(entries -> new Version(
                                number,
                                previous,
                                row.get("restores", Long.class),
                                entries,
                                row.get("reason", String.class),
                                row.get("proposed_by", UUID.class),
                                row.get("published_by", UUID.class),
                                row.get("published_at", Instant.class))));
    }
}
