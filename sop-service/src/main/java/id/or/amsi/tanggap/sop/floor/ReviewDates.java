package id.or.amsi.tanggap.sop.floor;

import java.time.LocalDate;

/// From when an SOP counts and when it is looked at again.
///
/// @param from day of approval, or of effect while it is not approved yet
public record ReviewDates(LocalDate from, LocalDate nextReviewAt) {
    public ReviewDates {
        if (nextReviewAt.isBefore(from)) {
            throw new IllegalArgumentException("a review comes after the approval");
        }
    }
}
