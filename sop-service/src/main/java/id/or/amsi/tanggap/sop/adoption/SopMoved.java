package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import java.util.UUID;

/// Something was decided about a version of an SOP: `sop.submitted.v1`, `sop.sent-back.v1`, `sop.approved.v1`.
///
/// @param by the person who decided
public record SopMoved(UUID sopId, int version, String kind, UUID by) {
    /// Facts about SOPs, by SOP.
    public static final String TOPIC = "sop.sop.v1";

    public static SopMoved of(SopVersion version, UUID by) {
        return new SopMoved(version.id().sopId(), version.id().version(), version.kind(), by);
    }

    /// @param type for example `sop.submitted.v1`
    public OutgoingEvent as(String type) {
        return new OutgoingEvent(TOPIC, sopId.toString(), type, this);
    }
}
