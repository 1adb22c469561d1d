package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.sop.adoption.SopMoved;
import java.util.UUID;

/// A draft went to its mentor or came back: `sop.round-opened.v1`, `sop.round-returned.v1`. Ids and numbers
/// only.
///
/// @param notes of this round
/// @param blocking how many of them block the submission
/// @param by who gave it to the other
record RoundMoved(UUID sopId, int version, int round, UUID mentorId, int notes, int blocking, UUID by) {
    static OutgoingEvent opened(Round round) {
        return event("sop.round-opened.v1", round, 0, 0, round.openedBy());
    }

    static OutgoingEvent returned(Round round, int notes, int blocking) {
        return event("sop.round-returned.v1", round, notes, blocking, round.mentorId());
    }

    private static OutgoingEvent event(String type, Round round, int notes, int blocking, UUID by) {
        RoundMoved moved =
                new RoundMoved(round.sopId(), round.version(), round.round(), round.mentorId(), notes, blocking, by);
        return new OutgoingEvent(SopMoved.TOPIC, round.sopId().toString(), type, moved);
    }
}
