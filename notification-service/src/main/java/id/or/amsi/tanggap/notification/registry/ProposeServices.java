package id.or.amsi.tanggap.notification.registry;

import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// What other features may do with the registry: see it whole, and propose.
@ApplicationScoped
public class ProposeServices {
    private final KeepRegistry registry;
    private final PublishedResources published;
    private final Proposals proposals;
    private final HelpResources resources;

    ProposeServices(KeepRegistry registry, PublishedResources published, Proposals proposals, HelpResources resources) {
        this.registry = registry;
        this.published = published;
        this.proposals = proposals;
        this.resources = resources;
    }

    /// Each service by its id, as it is in the database now, those that are shipped first.
    @Transactional
    public Map<String, HelpResource> inForce() {
        Map<String, HelpResource> services = new LinkedHashMap<>();
        resources.shipped().forEach(service -> services.put(service.id(), service));
        published.all().stream()
                .flatMap(row -> row.resource().stream())
                .forEach(service -> services.put(service.id(), service));
        return services;
    }

    /// Until this transaction ends, nobody else proposes services of a file.
    @Transactional
    public void waitForOthers() {
        proposals.lock();
    }

    /// Whether the very same was proposed and nobody has decided it yet.
    @Transactional
    public boolean isWaiting(HelpResource wanted) {
        return proposals.openOf(wanted.id()).stream()
                .anyMatch(proposal -> proposal.resource().equals(wanted));
    }

    @Transactional
    public UUID propose(HelpResource wanted) {
        return registry.propose(wanted).proposalId();
    }
}
