package id.or.amsi.tanggap.incident.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells the service of procedures over Kafka, as sop-service does.
public final class ToldProcedures implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEMPLATES = "sop.template.v1";
    private static final String SOPS = "sop.published.v1";

    private final ToldTenants sender;

    public ToldProcedures(RunningStack stack) {
        sender = new ToldTenants(stack, "sop", TEMPLATES, SOPS);
    }

    /// The shipped procedure for a kind of its own, with one amount changed.
    ///
    /// @param hours for the step `refer`
    public static ObjectNode procedure(String kind, int hours) {
        try {
            ObjectNode procedure =
                    (ObjectNode) JSON.readTree(ShippedProcedure.json().replace(": 72", ": " + hours));
            return procedure.put("kind", kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void template(String key, int version, ObjectNode procedure) {
        sender.tell(
                TEMPLATES, key, UUID.randomUUID(), sealed(version, procedure).put("templateKey", key));
    }

    public void sop(UUID tenant, UUID sopId, int version, LocalDate effectiveFrom, ObjectNode procedure) {
        tell(tenant, sopId, event(sopId, version, effectiveFrom, procedure));
    }

    public void withdrawn(UUID tenant, UUID sopId) {
        tell(tenant, sopId, null);
    }

    void tell(UUID tenant, UUID sopId, @Nullable ObjectNode event) {
        sender.tell(SOPS, sopId.toString(), tenant, event);
    }

    static ObjectNode event(UUID sopId, int version, LocalDate effectiveFrom, ObjectNode procedure) {
        ObjectNode event = sealed(version, procedure)
                .put("sopId", sopId.toString())
                .put("templateKey", "kbgo")
                .put("templateVersion", 1)
                .put("effectiveFrom", effectiveFrom.toString())
                .put("nextReviewAt", effectiveFrom.plusYears(1).toString());
        event.putArray("appointments")
                .addObject()
                .put("function", "focal-point")
                .put("membershipId", UUID.randomUUID().toString())
                .put("personId", UUID.randomUUID().toString())
                .put("displayName", "Melati")
                .put("alternate", false);
        return event;
    }

    private static ObjectNode sealed(int version, ObjectNode procedure) {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", version).put("kind", procedure.path("kind").asText());
        event.putObject("title").put("id", "SOP KBGO").put("en", "KBGO SOP");
        event.put("contentHash", CanonicalJson.hash("document " + procedure));
        event.put("procedureHash", CanonicalJson.hash(CanonicalJson.text(procedure)));
        event.set("procedure", procedure);
        return event;
    }

    @Override
    public void close() {
        sender.close();
    }
}
