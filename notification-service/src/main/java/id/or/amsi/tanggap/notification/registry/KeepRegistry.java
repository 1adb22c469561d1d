package id.or.amsi.tanggap.notification.registry;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.notification.registry.Proposals.Proposal;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.ChannelType;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Keeps the services. What they say changes with two people: one proposes, another confirms. That a contact
/// is still right, one person may say alone; a contact that changed is checked by nobody yet.
@ApplicationScoped
class KeepRegistry {
    private final HelpResources resources;
    private final PublishedResources published;
    private final Proposals proposals;
    private final Scopes scopes;
    private final Clock clock;

    KeepRegistry(
            HelpResources resources, PublishedResources published, Proposals proposals, Scopes scopes, Clock clock) {
        this.resources = resources;
        this.published = published;
        this.proposals = proposals;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    List<Proposal> open() {
        return proposals.open();
    }

    /// @param document a whole service, as the registry shows it
    @Transactional
    Proposal propose(JsonNode document) {
        var wanted = unverified(read(document));
        var proposal = new Proposal(
                Ids.next(), wanted, published.versionOf(wanted.id()), "OPEN", scopes.person(), clock.instant());
        proposals.add(proposal);
        return proposal;
    }

    /// Puts a proposal into force. 404 for one that does not exist; refused to whoever proposed it, and if it was
    /// written against another version than the one in force.
    @Transactional
    void confirm(UUID id) {
        var proposal = find(id);
        if (proposal.proposedBy().equals(scopes.person())) {
            throw new RefusedException(new RegistryRefusal.SamePerson());
        }
        decide(proposal, "CONFIRMED");
        publish(unverified(proposal.resource()), proposal.basedOn());
    }

    @Transactional
    void reject(UUID id) {
        decide(find(id), "REJECTED");
    }

    /// Somebody called it, or read it at its owner's, and it is right.
    ///
    /// @param value exactly as it is on record
    @Transactional
    void verify(String id, ChannelType type, String value) {
        var resource = present(id);
        var today = resources.today();
        var by = scopes.person().toString();
        var right = resource.channels().stream()
                .filter(channel -> channel.type() == type && channel.value().equals(value));
        if (right.findAny().isEmpty()) {
            throw new RefusedException(new RegistryRefusal.NotAsRead());
        }
        publish(
                resource.withChannels(
                        channel -> channel.type() == type && channel.value().equals(value)
                                ? channel.with(channel.check().verified(today, by))
                                : channel),
                published.versionOf(id));
    }

    private void publish(HelpResource resource, long before) {
        if (!published.publish(resource, before)) {
            throw new RefusedException(new RegistryRefusal.Decided());
        }
    }

    private void decide(Proposal proposal, String state) {
        if (!proposals.decide(proposal.proposalId(), state, scopes.person(), clock.instant())) {
            throw new RefusedException(new RegistryRefusal.Decided());
        }
    }

    private Proposal find(UUID id) {
        return proposals.find(id).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    /// As it was published last, which may be younger than what lies in memory.
    private HelpResource present(String id) {
        return published.find(id).or(() -> resources.find(id)).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    /// The same service, with nobody's word for contacts that are not exactly on record.
    private HelpResource unverified(HelpResource wanted) {
        var known = published
                .find(wanted.id())
                .or(() -> resources.find(wanted.id()))
                .map(HelpResource::channels)
                .orElse(List.<Channel>of());
        return wanted.withChannels(channel ->
                known.contains(channel) ? channel : channel.with(channel.check().unverified()));
    }

    private static HelpResource read(JsonNode document) {
        try {
            return ResourceFile.parse(document.toString());
        } catch (UncheckedIOException e) {
            throw new RefusedException(new RegistryRefusal.NotAResource());
        }
    }
}
