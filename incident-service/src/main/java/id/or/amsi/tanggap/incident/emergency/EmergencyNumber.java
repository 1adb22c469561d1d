package id.or.amsi.tanggap.incident.emergency;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.or.amsi.tanggap.incident.procedure.Title;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// A telephone number for emergencies. It is never hidden: whether anybody checked it is said beside it.
///
/// @param number as people say it
/// @param dial as a telephone takes it
/// @param source where the number was read
/// @param confidence H, M or L
/// @param checkedAt when somebody called it or read it at its owner's; null if nobody did
public record EmergencyNumber(
        String number,
        String dial,
        Title title,
        String source,
        String confidence,
        @Nullable LocalDate checkedAt) {
    private static final Period CHECKED_LATELY = Period.ofDays(90);
    private static final Title NOT_CHECKED = new Title("belum diperiksa", "not checked yet");

    /// Whether and when it was checked, in words.
    @JsonProperty
    public Title checked() {
        return checkedAt == null ? NOT_CHECKED : new Title("diperiksa " + checkedAt, "checked " + checkedAt);
    }

    /// Whether somebody checked it within the last 90 days.
    public boolean isCheckedLately(LocalDate today) {
        return checkedAt != null && !checkedAt.plus(CHECKED_LATELY).isBefore(today);
    }
}
