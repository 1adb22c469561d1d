package id.or.amsi.tanggap.notification.vocabulary;

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

    private final EntityManager entities;

    Versions(EntityManager entities) {
        this.entities = entities;
    }

    /// A version as it is in the database.
    ///
    /// @param content empty if another version of the program wrote it
    record Row(long number, long previous, Optional<Version> content) {}

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

    /// @return false if somebody published one with this number first
    boolean add(Version version) {
        return entities.createNativeQuery("""
                                insert into notification.help_vocabulary
                                    (version, previous, restores, document, reason, proposed_by, published_by, published_at)
                                values (:number, :previous, nullif(:restores, -1), :document, :reason,
                                    cast(nullif(:proposer, '') as uuid), :publisher, :at)
                                on conflict (version) do nothing""")
                        .setParameter("number", version.number())
                        .setParameter("previous", version.previous())
                        .setParameter("restores", Objects.requireNonNullElse(version.restores(), -1L))
                        .setParameter("document", VocabularyFile.write(version.entries()))
                        .setParameter("reason", version.reason())
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
        return new Row(
                number,
                previous,
                VocabularyFile.entries(row.get("document", String.class))
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
