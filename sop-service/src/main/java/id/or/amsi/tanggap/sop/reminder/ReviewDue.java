package id.or.amsi.tanggap.sop.reminder;

import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.sop.adoption.SopMoved;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.review.Review;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The review of a published SOP came near: `sop.review-due.v1`. Ids and days only.
///
/// @param daysBefore 60, 30 or 7: so many days were left, or fewer where it could not be told in time
/// @param owners the people who hold the function that the SOP names as its owner; none where it names no function
/// @param approvers the people whom the SOP names to approve it; none: any director
record ReviewDue(
        UUID sopId,
        int version,
        String kind,
        LocalDate nextReviewAt,
        int daysBefore,
        List<UUID> owners,
        List<UUID> approvers) {
    static OutgoingEvent event(SopVersion version, Review review, int daysBefore) {
        UUID sopId = version.id().sopId();
        ReviewDue due = new ReviewDue(
                sopId,
                review.version(),
                version.kind(),
                review.nextReviewAt(),
                daysBefore,
                PolicyOwner.of(version),
                version.approvers().people());
        return new OutgoingEvent(SopMoved.TOPIC, sopId.toString(), "sop.review-due.v1", due);
    }
}
