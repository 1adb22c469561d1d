package id.or.amsi.tanggap.notification.registry;

import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;

/// What the association has published of services, instead of what is shipped.
@ApplicationScoped
class PublishedResources {
    private final EntityManager entities;

    PublishedResources(EntityManager entities) {
        this.entities = entities;
    }

    List<HelpResource> all() {
        @SuppressWarnings("unchecked")
        List<String> documents = entities.createNativeQuery(
                        "select document from notification.help_resource order by resource_id", String.class)
                .getResultList();
        return documents.stream().map(ResourceFile::parse).toList();
    }

    Optional<HelpResource> find(String id) {
        @SuppressWarnings("unchecked")
        List<String> documents = entities.createNativeQuery(
                        "select document from notification.help_resource where resource_id = :id", String.class)
                .setParameter("id", id)
                .getResultList();
        return documents.stream().findFirst().map(ResourceFile::parse);
    }

    /// @return 0 while nothing was published of it
    long versionOf(String id) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        "select version from notification.help_resource where resource_id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> row.get("version", Long.class))
                .orElse(0L);
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
