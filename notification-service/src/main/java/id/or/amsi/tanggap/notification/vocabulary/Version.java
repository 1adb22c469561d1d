package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.notification.help.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The association's vocabulary as it was from one decision to the next. The highest number is in
/// force; none is ever changed or deleted.
///
/// @param number counts up by one
/// @param previous the version to which one call goes back; 0 for what is shipped
/// @param restores the version whose entries these are again; null for a proposal that was confirmed
/// @param reason in the words of whoever proposed it or took it back
/// @param proposedBy null for one that was taken back
record Version(
        long number,
        long previous,
        @Nullable Long restores,
        List<Entry> entries,
        String reason,
        @Nullable UUID proposedBy,
        UUID publishedBy,
        Instant publishedAt) {
    Version {
        entries = List.copyOf(entries);
    }
}
