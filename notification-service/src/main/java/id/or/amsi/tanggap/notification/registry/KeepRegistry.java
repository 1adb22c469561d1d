package id.or.amsi.tanggap.notification.registry;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.notification.registry.Proposals.Proposal;
import id.or.amsi.tanggap.notification.registry.PublishedResources.Row;
import id.or.amsi.tanggap.notification.resource.ChannelType;
import id.or.amsi.tanggap.notification.resource.EmergencyContacts;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
        var wanted = read(document);
        return propose(wanted, inForce(wanted.id(), published.find(wanted.id())));
    }

    /// @param before what the proposer saw: once something else is in force, nobody can confirm the proposal
    @Transactional
    Proposal propose(HelpResource document, InForce before) {
        var wanted = document.withChecksOf(before.resource());
        requireEmergencyNumbers(wanted);
        var base = before.resource().map(HelpResource::unchecked);
        var proposal =
                new Proposal(Ids.next(), wanted, before.version(), base, "OPEN", scopes.person(), clock.instant());
        proposals.add(proposal);
        return proposal;
    }

    /// Puts a proposal into force. 404 for one that does not exist; refused to whoever proposed it, and
    /// if it was written against something else than what is in force. Checks do not count: a contact
    /// that the proposal leaves as it is keeps what was checked meanwhile.
    @Transactional
    void confirm(UUID id) {
        var proposal = find(id);
        if (proposal.proposedBy().equals(scopes.person())) {
            throw new RefusedException(new RegistryRefusal.SamePerson());
        }
        decide(proposal, "CONFIRMED");
        var service = proposal.resource().id();
        var before = inForce(service, published.lock(service));
        if (!proposal.isBasedOn(before)) {
            throw new RefusedException(new RegistryRefusal.Decided());
        }
        var wanted = proposal.resource().withChecksOf(before.resource());
        requireEmergencyNumbers(wanted);
        publish(wanted, before.version());
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
        // content and version in one look, or what somebody publishes in between would be lost
        var before = inForce(id, published.lock(id));
        var resource = before.resource().orElseThrow(() -> new RefusedException(new NotFound()));
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
                before.version());
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

    /// As it was published last, which may be younger than what lies in memory; what is shipped if nothing was.
    private InForce inForce(String id, Optional<Row> row) {
        return InForce.of(row, resources.shipped(id));
    }

    private void requireEmergencyNumbers(HelpResource wanted) {
        if (!resources.keepsItsEmergencyNumber(wanted)) {
            throw new RefusedException(new RegistryRefusal.NoEmergencyNumber());
        }
        if (!wanted.channels().stream().allMatch(EmergencyContacts::allow)) {
            throw new RefusedException(new RegistryRefusal.NotAnEmergencyNumber());
        }
    }

    private static HelpResource read(JsonNode document) {
        try {
            return ResourceFile.parse(document.toString());
        } catch (UncheckedIOException e) {
            throw new RefusedException(new RegistryRefusal.NotAResource());
        }
    }
}
