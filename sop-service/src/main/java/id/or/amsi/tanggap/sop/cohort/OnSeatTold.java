package id.or.amsi.tanggap.sop.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.EventHandler;
import id.or.amsi.tanggap.kit.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/// Keeps which outlets have seats in which programme, in the name of the association that told it.
@ApplicationScoped
class OnSeatTold implements EventHandler {
    private static final String TOPIC = "tenant.seat.v1";

    private final Cohorts cohorts;

    OnSeatTold(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void handle(ReceivedEvent event) {
        JsonNode seat = event.data();
        if (seat == null) {
            return;
        }
        JsonNode ended = seat.required("endedAt");
        cohorts.tell(
                new CohortSeat(
                        id(seat, "seatId"),
                        id(seat, "callId"),
                        id(seat, "outletId"),
                        id(seat, "mentorId"),
                        seat.required("templateKey").asText(),
                        OffsetDateTime.parse(seat.required("takenAt").asText()).toInstant(),
                        ended.isNull()
                                ? null
                                : OffsetDateTime.parse(ended.asText()).toInstant()),
                event.sequence());
    }

    private static UUID id(JsonNode seat, String name) {
        return UUID.fromString(seat.required(name).asText());
    }
}
