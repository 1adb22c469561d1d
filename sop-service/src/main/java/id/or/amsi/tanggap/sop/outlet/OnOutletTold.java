package id.or.amsi.tanggap.sop.outlet;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.EventHandler;
import id.or.amsi.tanggap.kit.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/// Keeps name, public id, zone and chapter of every outlet. The association is none, and a removed one keeps its last
/// facts:
/// what it published stays readable to its own people.
@ApplicationScoped
class OnOutletTold implements EventHandler {
    private static final String TOPIC = "tenant.outlet.v1";

    private final Outlets outlets;

    OnOutletTold(Outlets outlets) {
        this.outlets = outlets;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void handle(ReceivedEvent event) {
        JsonNode outlet = event.data();
        if (outlet == null || !"OUTLET".equals(outlet.required("kind").asText())) {
            return;
        }
        outlets.tell(
                new Outlet(
                        outlet.required("publicId").asText(),
                        outlet.required("name").asText(),
                        ZoneId.of(outlet.required("timeZone").asText())),
                outlet.required("state").asText(),
                outlet.hasNonNull("chapterId")
                        ? UUID.fromString(outlet.required("chapterId").asText())
                        : null,
                event.sequence());
    }
}
