package id.or.amsi.tanggap.incident.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.EventHandler;
import id.or.amsi.tanggap.kit.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps every version that sop-service publishes. One that is not what its hash says, or that says something
/// else than a version of the same number before, becomes a dead letter.
@ApplicationScoped
class ProcedureCopies implements EventHandler {
    private static final String TEMPLATES = "sop.template.v1";
    private static final String SOPS = "sop.published.v1";

    private final Copies copies;

    ProcedureCopies(Copies copies) {
        this.copies = copies;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TEMPLATES, SOPS);
    }

    @Override
    public void handle(ReceivedEvent event) {
        JsonNode data = event.data();
        if (TEMPLATES.equals(event.topic())) {
            keepTemplate(event.key(), data);
        } else {
            keepSop(UUID.fromString(event.key()), data);
        }
    }

    /// A template is never taken back: incidents run by it.
    private void keepTemplate(String key, @Nullable JsonNode data) {
        if (data != null) {
            require(copies.keepTemplate(key, SealedProcedure.of(data)));
        }
    }

    private void keepSop(UUID sopId, @Nullable JsonNode data) {
        if (data == null) {
            copies.withdraw(sopId);
            return;
        }
        String appointments = data.required("appointments").toString();
        ProcedureJson.read(appointments, Appointment[].class);
        LocalDate effectiveFrom = LocalDate.parse(data.required("effectiveFrom").asText());
        require(copies.keepSop(sopId, SealedProcedure.of(data), effectiveFrom, appointments));
    }

    private static void require(boolean same) {
        if (!same) {
            throw new IllegalStateException("a published version was told differently before");
        }
    }
}
