package id.or.amsi.tanggap.notification.registry;

import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public Map<String, InForce> inForce() {
        Map<String, InForce> services = new LinkedHashMap<>();
        resources.shipped().forEach(service -> services.put(service.id(), new InForce(Optional.of(service), 0)));
        published.all().forEach(row -> services.put(row.id(), InForce.of(row)));
        return services;
    }

    /// All that this process can read of it.
    @Transactional
    public List<HelpResource> services() {
        return inForce().values().stream()
                .flatMap(service -> service.resource().stream())
                .toList();
    }

    /// Until this transaction ends, nobody else proposes services of a file.
    @Transactional
    public void waitForOthers() {
        proposals.lock();
    }

    /// Whether the very same was proposed, nobody has decided it yet, and somebody still can.
    ///
    /// @param before what is in force of it
    @Transactional
    public boolean isWaiting(HelpResource wanted, InForce before) {
        return proposals.openOf(wanted.id()).stream()
                .filter(proposal -> proposal.isBasedOn(before))
                .anyMatch(proposal -> proposal.resource().unchecked().equals(wanted.unchecked()));
    }

    /// @param before what the change was judged against
    @Transactional
    public UUID propose(HelpResource wanted, InForce before) {
        return registry.propose(wanted, before).proposalId();
    }
}
