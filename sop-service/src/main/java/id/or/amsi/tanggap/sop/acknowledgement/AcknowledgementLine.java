package id.or.amsi.tanggap.sop.acknowledgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody of the outlet knew of an SOP at the end of a day.
///
/// @param membershipId absent for those who acknowledged something and are no members any more
/// @param version in force on that day
/// @param acknowledged the version of which they acknowledged something last; absent if none
/// @param known clauses of the version in force that they had acknowledged, in it or in an earlier version that says
/// the
///     same there, whatever their roles were then and are now
/// @param open clauses of the version in force that concern their present roles and that they had not acknowledged;
///     none for those who left
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AcknowledgementLine(
        @Nullable UUID membershipId,
        UUID personId,
        int version,
        @Nullable Integer acknowledged,
        @Nullable Instant acknowledgedAt,
        List<String> known,
        List<String> open) {
    public AcknowledgementLine {
        known = List.copyOf(known);
        open = List.copyOf(open);
    }
}
