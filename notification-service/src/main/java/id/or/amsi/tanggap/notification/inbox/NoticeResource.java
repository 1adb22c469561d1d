package id.or.amsi.tanggap.notification.inbox;

import id.or.amsi.tanggap.kit.web.CallerLanguage;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The caller's inbox in the outlet of their token.
@RunOnVirtualThread
@Path("/v1/notification/notices")
@Tag(name = "Notices")
class NoticeResource {
    private final InboxNotices inbox;
    private final CallerLanguage language;

    NoticeResource(InboxNotices inbox, CallerLanguage language) {
        this.inbox = inbox;
        this.language = language;
    }

    @GET
    @Operation(summary = "Lists what the caller was told, the newest first")
    public Page<NoticeAnswer> listNotices(@BeanParam @Valid PageParams page) {
        var rows = inbox.newest(InboxPosition.parse(page.after()), page.limit() + 1);
        return Page.of(rows, page.limit(), notice -> InboxPosition.of(notice).toString())
                .map(notice -> NoticeAnswer.of(notice, language.locale()));
    }
}
