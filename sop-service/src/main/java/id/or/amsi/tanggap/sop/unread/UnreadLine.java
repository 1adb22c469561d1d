package id.or.amsi.tanggap.sop.unread;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many people of an outlet have not acknowledged an SOP that is in force.
///
/// @param publicId of the outlet
/// @param chapterId of the association; absent where it is not known yet
/// @param version in force
/// @param members of the outlet, without programs
/// @param unacknowledged those of them with something left to acknowledge
/// @param countedOn the day by the outlet's clock since which the numbers are these
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnreadLine(
        String publicId,
        String name,
        @Nullable UUID chapterId,
        String kind,
        int version,
        int members,
        int unacknowledged,
        LocalDate countedOn) {}
