package id.or.amsi.tanggap.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.or.amsi.tanggap.notification.delivery.NoticeKind;
import id.or.amsi.tanggap.notification.delivery.NoticeState;
import id.or.amsi.tanggap.notification.delivery.Subject;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A notice as its reader sees it.
///
/// @param title and text are in the caller's language and the same for every notice of the kind
/// @param at since when it is in the inbox
@JsonInclude(Include.NON_NULL)
public record NoticeAnswer(
        UUID noticeId,
        NoticeKind kind,
        @Schema(examples = "Ada tugas yang menunggu Anda") String title,
        String text,

        @Schema(
                description = "STOPPED: somebody has taken the matter in hand",
                enumeration = {"DELIVERED", "STOPPED"})
        NoticeState state,

        Instant at,
        @Nullable Instant acknowledgedAt,
        @Nullable UUID sopId,
        @Nullable UUID callId,
        @Nullable UUID sessionId,
        @Nullable UUID membershipId,
        @Nullable UUID incidentId,
        @Nullable String stepKey,
        @Nullable Integer occurrence,
        @Nullable Integer rung) {

    public static NoticeAnswer of(InboxNotice notice, Locale locale) {
        NoticeTexts texts = NoticeTexts.in(locale);
        Subject subject = notice.subject();
        return new NoticeAnswer(
                notice.id(),
                notice.kind(),
                texts.title(notice),
                texts.text(notice),
                notice.state(),
                notice.at(),
                notice.acknowledgedAt(),
                of(notice, About.SOP),
                of(notice, About.CALL),
                of(notice, About.SESSION),
                of(notice, About.MEMBERSHIP),
                of(notice, About.INCIDENT),
                subject.stepKey(),
                subject.occurrence(),
                subject.rung());
    }

    private enum About {
        SOP,
        CALL,
        SESSION,
        MEMBERSHIP,
        INCIDENT,
        /// the list of what is to be checked, which has no id
        REGISTRY
    }

    private static @Nullable UUID of(InboxNotice notice, About wanted) {
        About about = switch (notice.kind()) {
            case SOP_SUBMITTED,
                    SOP_SENT_BACK,
                    SOP_APPROVED,
                    SOP_IN_FORCE,
                    SOP_PROPOSAL,
                    SOP_NOTES,
                    SOP_BLOCKED,
                    SOP_REVIEW_60,
                    SOP_REVIEW_30,
                    SOP_REVIEW_7 -> About.SOP;
            case PROGRAMME_SEATED,
                    PROGRAMME_WAITING,
                    PROGRAMME_MOVED_UP,
                    PROGRAMME_DECLINED,
                    PROGRAMME_ENDED,
                    MENTEE_SEATED,
                    MENTEE_ENDED -> About.CALL;
            case SESSION_SET, SESSION_MOVED, SESSION_CALLED_OFF -> About.SESSION;
            case ROLE_GRANTED, ROLE_REVOKED -> About.MEMBERSHIP;
            case HELP_CHECK_SOON, HELP_CHECK_OVERDUE -> About.REGISTRY;
            case TASK, REMINDER, DUE, ESCALATION, MESSAGE, CLOSED, WITHDRAWN -> About.INCIDENT;
        };
        return about == wanted ? notice.subject().id() : null;
    }
}
