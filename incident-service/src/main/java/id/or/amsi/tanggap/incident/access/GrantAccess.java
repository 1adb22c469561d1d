package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/// A handler lets another handler into an incident.
@ApplicationScoped
class GrantAccess {
    private final GrantedIncidents incidents;
    private final Lines lines;
    private final Grants grants;
    private final Exclusions exclusions;
    private final AccessLog log;

    GrantAccess(GrantedIncidents incidents, Lines lines, Grants grants, Exclusions exclusions, AccessLog log) {
        this.incidents = incidents;
        this.lines = lines;
        this.grants = grants;
        this.exclusions = exclusions;
        this.log = log;
    }

    @Transactional
    AccessList grant(UUID incidentId, UUID person) {
        GrantedIncident incident = incidents.requireLocked(incidentId);
        Set<UUID> excluded = exclusions.of(incidentId);
        if (excluded.contains(person)) {
            throw new RefusedException(new AccessRefusal.PersonIsExcluded());
        }
        if (!lines.of(incident.pin()).admits(person)) {
            throw new RefusedException(new AccessRefusal.NotAHandler());
        }
        if (grants.granted(incidentId).contains(person)) {
            log.note(incidentId, Action.DETAILS_READ);
        }
        grants.grant(incidentId, person, GrantReason.GRANTED);
        return AccessList.of(grants.granted(incidentId), excluded);
    }
}
