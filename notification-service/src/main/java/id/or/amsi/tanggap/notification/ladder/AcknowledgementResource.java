package id.or.amsi.tanggap.notification.ladder;

import id.or.amsi.tanggap.kit.web.CallerLanguage;
import id.or.amsi.tanggap.notification.inbox.NoticeAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The caller's word that they have seen a notice.
@RunOnVirtualThread
@Path("/v1/notification/notices/{noticeId}/acknowledgement")
@Tag(name = "Notices")
class AcknowledgementResource {
    private final AcknowledgeNotice acknowledge;
    private final CallerLanguage language;

    AcknowledgementResource(AcknowledgeNotice acknowledge, CallerLanguage language) {
        this.acknowledge = acknowledge;
        this.language = language;
    }

    @PUT
    @Operation(
            summary = "Acknowledges a notice; of an overdue task, it also stops the calls further up",
            description = "Can be repeated; the first time counts.")
    public NoticeAnswer acknowledgeNotice(@PathParam("noticeId") UUID noticeId) {
        return NoticeAnswer.of(acknowledge.acknowledge(noticeId), language.locale());
    }
}
