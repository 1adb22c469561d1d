package id.or.amsi.tanggap.incident.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.EventHandler;
import id.or.amsi.tanggap.kit.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Set;

/// Keeps what tenant-service says of outlets: their name, their public id and their time zone. The
/// association itself, which has no public id, is passed over.
@ApplicationScoped
class OutletCopies implements EventHandler {
    private final Copies copies;

    OutletCopies(Copies copies) {
        this.copies = copies;
    }

    @Override
    public Set<String> topics() {
        return Set.of("tenant.outlet.v1");
    }

    @Override
    public void handle(ReceivedEvent event) {
        JsonNode data = event.data();
        if (data != null
                && data.path("publicId").isTextual()
                && data.path("timeZone").isTextual()) {
            copies.keepOutlet(
                    new OutletFacts(
                            data.path("publicId").asText(),
                            data.required("name").asText(),
                            ZoneId.of(data.path("timeZone").asText())),
                    event.sequence());
        }
    }
}
