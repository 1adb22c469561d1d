package id.or.amsi.tanggap.notification.registry;

import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;

/// What the association has published of services, instead of what is shipped.
@ApplicationScoped
class PublishedResources {
    private static final String SELECT = "select resource_id, document, version from notification.help_resource ";

    private final EntityManager entities;

    PublishedResources(EntityManager entities) {
        this.entities = entities;
    }

    /// What was published of one service.
    ///
    /// @param resource empty if this process cannot read the row
    record Row(String id, Optional<HelpResource> resource, long version) {}

    List<Row> all() {
        return rows(entities.createNativeQuery(SELECT + "order by resource_id", Tuple.class));
    }

    /// Content and version as they are together; empty while nothing was published of it.
    Optional<Row> find(String id) {
        return one(SELECT + "where resource_id = :id", id);
    }

    /// The same, and nobody else changes it before this transaction ends.
    Optional<Row> lock(String id) {
        return one(SELECT + "where resource_id = :id for update", id);
    }

    private Optional<Row> one(String sql, String id) {
        return rows(entities.createNativeQuery(sql, Tuple.class).setParameter("id", id)).stream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<Row> rows(Query query) {
        return ((List<Tuple>) query.getResultList())
                .stream().map(PublishedResources::row).toList();
    }

    private static Row row(Tuple row) {
        var id = row.get("resource_id", String.class);
        var resource = ResourceFile.tryParse(row.get("document", String.class))
                .filter(read -> read.id().equals(id));
        return new Row(id, resource, row.get("version", Long.class));
    }

    /// Publishes a version if the one before it is still there.
    ///
    /// @return whether it was
    boolean publish(HelpResource resource, long before) {
        return entities.createNativeQuery("""
                                insert into notification.help_resource as r (resource_id, document, version)
                                values (:id, :document, :before + 1)
                                on conflict (resource_id) do update
                                set document = excluded.document, version = r.version + 1 where r.version = :before""")
                        .setParameter("id", resource.id())
                        .setParameter("document", ResourceFile.write(resource))
                        .setParameter("before", before)
                        .executeUpdate()
                == 1;
    }
}
