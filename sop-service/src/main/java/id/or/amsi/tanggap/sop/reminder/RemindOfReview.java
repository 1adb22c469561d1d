package id.or.amsi.tanggap.sop.reminder;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.review.Review;
import id.or.amsi.tanggap.sop.review.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Tells that one review of the acting outlet came near. The note that it was told and the event are one transaction.
@ApplicationScoped
class RemindOfReview {
    private final SopVersions versions;
    private final Reviews reviews;
    private final Reminders reminders;
    private final Outbox outbox;

    RemindOfReview(SopVersions versions, Reviews reviews, Reminders reminders, Outbox outbox) {
        this.versions = versions;
        this.reviews = reviews;
        this.reminders = reminders;
        this.outbox = outbox;
    }

    /// Inside a transaction.
    ///
    /// @return false if somebody else told it, or another version was published meanwhile
    boolean remind(DueReminder due) {
        versions.lock(due.sop());
        Optional<Review> review = reviews.of(due.sop()).filter(newest -> newest.version() == due.version());
        if (review.isEmpty() || !reminders.add(due)) {
            return false;
        }
        SopVersion published = versions.newestPublished(due.sop()).orElseThrow();
        outbox.append(ReviewDue.event(published, review.get(), due.daysBefore()));
        return true;
    }
}
