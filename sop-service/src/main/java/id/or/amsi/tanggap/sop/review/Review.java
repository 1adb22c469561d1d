package id.or.amsi.tanggap.sop.review;

import java.time.LocalDate;
import java.util.UUID;

/// When an SOP is to be looked at again. It stays in force all the same.
///
/// @param version the newest that is published
/// @param daysLeft until that day, by the outlet's clock; negative once it is over
/// @param late whether that day is over, in the outlet's zone
public record Review(UUID sopId, int version, LocalDate nextReviewAt, int daysLeft, boolean late) {}
