package id.or.amsi.tanggap.incident.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How and when the person may be told that there is something new. Nothing is ever sent without it.
///
/// @param address e-mail address or telephone number
/// @param phrase which of the three neutral sentences is sent
/// @param windows when it is safe, where the outlet is; none means at any time
public record SafeContact(
        @NotNull Channel channel,
        @Size(max = 200) @Nullable String address,
        @Min(1) @Max(3) int phrase,
        @Size(max = 14) List<@NotNull @Valid Window> windows) {

    public SafeContact {
        windows = windows == null ? List.of() : List.copyOf(windows);
    }

    /// True if a message could go there.
    public boolean reaches() {
        return switch (channel) {
            case NONE -> address == null || address.isBlank();
            case EMAIL -> address != null && address.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
            case WHATSAPP, PHONE -> address != null && address.strip().matches("\\+?[0-9 ().-]{6,30}");
        };
    }

    @Override
    public String toString() {
        return "[confidential]";
    }

    /// A way to reach somebody.
    public enum Channel {
        EMAIL,
        WHATSAPP,
        PHONE,
        /// Only through the receipt or the account.
        NONE
    }

    /// A time of the week.
    ///
    /// @param to not included; if it is not after `from`, the window ends on the next day
    public record Window(
            @NotEmpty Set<@NotNull DayOfWeek> days,
            @Schema(examples = "08:00") @NotNull LocalTime from,
            @Schema(examples = "17:00") @NotNull LocalTime to) {
        public Window {
            days = days == null ? Set.of() : new TreeSet<>(days);
        }

        @Override
        public String toString() {
            return "[confidential]";
        }
    }
}
