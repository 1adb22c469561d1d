package id.or.amsi.tanggap.sop.acknowledgement;

import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.sop.adoption.SopMoved;
import java.util.UUID;

/// Somebody said that they know what they were asked to read: `sop.acknowledged.v1`. Numbers only: who it was, nobody
/// outside the outlet learns.
///
/// @param clauses how many they acknowledged this time
/// @param open how many they are still asked to read of this version
record SopAcknowledged(UUID sopId, int version, String kind, int clauses, int open) {
    static OutgoingEvent event(Edition edition, int clauses, int open) {
        SopAcknowledged told = new SopAcknowledged(edition.sopId(), edition.version(), edition.kind(), clauses, open);
        return new OutgoingEvent(SopMoved.TOPIC, edition.sopId().toString(), "sop.acknowledged.v1", told);
    }
}
