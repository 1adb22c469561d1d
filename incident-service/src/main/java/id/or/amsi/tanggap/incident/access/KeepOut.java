package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.confidential.Place;
import id.or.amsi.tanggap.incident.confidential.Sealing;
import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Keeps people out of an incident: the row that the database acts on, the log, and word to the other services, which
/// drop what they have for them.
@ApplicationScoped
class KeepOut {
    private final Exclusions exclusions;
    private final AccessLog log;
    private final Outbox outbox;
    private final Sealing sealing;
    private final Scopes scopes;

    KeepOut(Exclusions exclusions, AccessLog log, Outbox outbox, Sealing sealing, Scopes scopes) {
        this.exclusions = exclusions;
        this.log = log;
        this.outbox = outbox;
        this.sealing = sealing;
        this.scopes = scopes;
    }

    Set<UUID> already(GrantedIncident incident) {
        return exclusions.of(incident.incidentId());
    }

    void from(GrantedIncident incident, UUID person, ExclusionReason why, Secret reason) {
        UUID id = incident.incidentId();
        Place place = new Place(scopes.tenant(), "incident.exclusion", "note", person);
        exclusions.add(id, person, why, sealing.seal(incident.keyId(), place, reason));
        log.note(id, Action.EXCLUDED, person);
        outbox.append(new OutgoingEvent(
                "incident.incident.v1",
                id.toString(),
                "incident.exclusion.v1",
                Map.of("incidentId", id, "personId", person)));
    }
}
