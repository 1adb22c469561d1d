package id.or.amsi.tanggap.notification.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What incident-service tells of one incident.
public record IncidentEvents(Newsroom newsroom, UUID id) {
    public static IncidentEvents anIncident(Newsroom newsroom) {
        return new IncidentEvents(newsroom, UUID.randomUUID());
    }

    public String task(UUID owner) {
        return tell("task", Map.of("stepKey", "triage", "occurrence", 1, "owner", owner));
    }

    public String rung(int rung, String kind, UUID... recipients) {
        return rung("triage", rung, kind, recipients);
    }

    public String rung(String stepKey, int rung, String kind, UUID... recipients) {
        return tell(
                "rung",
                Map.of(
                        "stepKey", stepKey,
                        "occurrence", 1,
                        "rung", rung,
                        "kind", kind,
                        "recipients", List.of(recipients)));
    }

    public String message(UUID... recipients) {
        return tell("message", Map.of("recipients", List.of(recipients)));
    }

    public String closed(UUID... recipients) {
        return tell("closed", Map.of("recipients", List.of(recipients)));
    }

    public String exclusion(UUID person) {
        return tell("exclusion", Map.of("personId", person));
    }

    public String affectedPerson(String occasion) {
        return tell("affected-person", Map.of("occasion", occasion));
    }

    /// Tells it and waits until it is heard.
    public String tell(String type, Map<String, ?> facts) {
        Map<String, Object> data = new HashMap<>(facts);
        data.put("incidentId", id);
        String event = newsroom.incident("incident." + type + ".v1", data);
        newsroom.heard(event, 2);
        return event;
    }
}
