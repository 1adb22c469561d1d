package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;

/// A call was announced, or is open longer: `tenant.call.v1`. Public facts of the association only.
record CallAnnounced(
        UUID callId, String title, String templateKey, Instant opensAt, Instant closesAt, String timeZone, int seats) {
    private static final String TYPE = "tenant.call.v1";

    static OutgoingEvent event(ProgrammeCall call) {
        CallAnnounced announced = new CallAnnounced(
                call.callId(),
                call.title(),
                call.templateKey(),
                call.opensAt(),
                call.closesAt(),
                call.zone().id(),
                call.seats());
        return new OutgoingEvent("tenant.programme.v1", call.callId().toString(), TYPE, announced);
    }
}
