package id.or.amsi.tanggap.sop.publication;

import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.sop.adoption.SopMoved;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import java.time.LocalDate;
import java.util.UUID;

/// A version was published: `sop.in-force.v1`.
///
/// @param by the person who published it
/// @param effectiveFrom the day in the outlet's zone from which incidents follow it
record SopInForce(UUID sopId, int version, String kind, UUID by, LocalDate effectiveFrom) {
    static OutgoingEvent event(SopVersion version, UUID by, LocalDate effectiveFrom) {
        UUID sopId = version.id().sopId();
        SopInForce inForce = new SopInForce(sopId, version.id().version(), version.kind(), by, effectiveFrom);
        return new OutgoingEvent(SopMoved.TOPIC, sopId.toString(), "sop.in-force.v1", inForce);
    }
}
