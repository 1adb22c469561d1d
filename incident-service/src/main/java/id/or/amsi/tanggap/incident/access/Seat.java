package id.or.amsi.tanggap.incident.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One appointment to a function, as it stands today.
///
/// @param people who was meant: whoever holds the membership now and whoever held it when the SOP was published
/// @param holder who fills it; null if nobody does: left, or without the role that the function needs
record Seat(
        String function,
        UUID membershipId,
        boolean alternate,
        Set<UUID> people,
        @Nullable UUID holder) {
    Seat {
        people = Set.copyOf(people);
    }
}
