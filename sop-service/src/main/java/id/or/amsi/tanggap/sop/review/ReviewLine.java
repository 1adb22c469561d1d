package id.or.amsi.tanggap.sop.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When an SOP is to be looked at again, in a list.
///
/// @param publicId of the outlet
/// @param chapterId of the association; absent where it is not known yet
/// @param sopId the caller's own; absent for the association
/// @param version the newest that is published
/// @param daysLeft until that day, by the outlet's clock; negative once it is over
/// @param late whether that day is over, in the outlet's zone
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewLine(
        String publicId,
        String name,
        @Nullable UUID chapterId,
        @Nullable UUID sopId,
        int version,
        String kind,
        LocalDate nextReviewAt,
        int daysLeft,
        boolean late) {}
