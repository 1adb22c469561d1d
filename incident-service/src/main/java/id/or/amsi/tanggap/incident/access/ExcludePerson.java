package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// A handler says that somebody is involved: they and whoever stands above them lose the incident at once, and what
/// was theirs goes to somebody else. A handler may say it of themselves.
@ApplicationScoped
class ExcludePerson {
    private final GrantedIncidents incidents;
    private final Members members;
    private final Lines lines;
    private final Grants grants;
    private final KeepOut keepOut;
    private final Scopes scopes;
    private final Event<PersonExcluded> happened;

    ExcludePerson(
            GrantedIncidents incidents,
            Members members,
            Lines lines,
            Grants grants,
            KeepOut keepOut,
            Scopes scopes,
            Event<PersonExcluded> happened) {
        this.incidents = incidents;
        this.members = members;
        this.lines = lines;
        this.grants = grants;
        this.keepOut = keepOut;
        this.scopes = scopes;
        this.happened = happened;
    }

    /// @throws RefusedException if nobody could go on with the incident then
    @Transactional
    AccessList exclude(UUID incidentId, UUID person, Secret reason) {
        GrantedIncident incident = incidents.requireLocked(incidentId);
        if (!members.know(person)) {
            throw new RefusedException(new AccessRefusal.UnknownPerson());
        }
        Line line = lines.of(incident.pin());
        Set<UUID> before = keepOut.already(incident);
        Set<UUID> after = new HashSet<>(before);
        after.addAll(line.closure(Set.of(person)));
        requireSomebody(incidentId, line.without(withCaller(after)));
        after.stream()
                .filter(each -> !before.contains(each))
                .forEach(each -> keepOut.from(incident, each, why(each, person), reason));
        happened.fire(new PersonExcluded(incidentId));
        return AccessList.of(grants.granted(incidentId), after);
    }

    /// Whoever excludes others must leave somebody else to handle the incident: nobody ends up alone with it.
    private Set<UUID> withCaller(Set<UUID> excluded) {
        Set<UUID> others = new HashSet<>(excluded);
        others.add(scopes.person());
        return others;
    }

    private void requireSomebody(UUID incident, Line left) {
        boolean somebodyStays = grants.granted(incident).stream().anyMatch(left::admits);
        boolean somebodyComes = incidents.waitingFor(incident).stream()
                .anyMatch(function -> left.owner(function).isPresent());
        if (!somebodyStays && !somebodyComes) {
            throw new RefusedException(new AccessRefusal.NobodyWouldBeLeft());
        }
    }

    private static ExclusionReason why(UUID each, UUID named) {
        return each.equals(named) ? ExclusionReason.ADDED : ExclusionReason.ABOVE;
    }
}
