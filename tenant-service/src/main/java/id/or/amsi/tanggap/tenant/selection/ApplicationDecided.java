package id.or.amsi.tanggap.tenant.selection;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.tenant.programme.Application;
import id.or.amsi.tanggap.tenant.programme.ApplicationState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The association decided about an outlet's application, or ended its seat: `tenant.application.v1`. Ids only; the
/// reason is read where the decision is.
///
/// @param before how far it had come: `WAITING` before `SELECTED` is somebody who moved up
/// @param outcome `SELECTED`, `WAITING`, `DECLINED` or `ENDED`
/// @param mentorId who mentors the outlet, with `SELECTED` and `ENDED`
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationDecided(
        UUID callId,
        UUID outletId,
        ApplicationState before,
        ApplicationState outcome,
        @Nullable UUID mentorId) {
    private static final String TYPE = "tenant.application.v1";

    static OutgoingEvent event(Application before, ApplicationState outcome, @Nullable UUID mentorId) {
        ApplicationDecided decided =
                new ApplicationDecided(before.callId(), before.outletId(), before.state(), outcome, mentorId);
        return new OutgoingEvent("tenant.programme.v1", before.callId().toString(), TYPE, decided);
    }
}
