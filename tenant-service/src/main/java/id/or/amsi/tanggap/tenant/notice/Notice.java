package id.or.amsi.tanggap.tenant.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claimed notice with what its mail needs, read at this moment.
///
/// @param attempts how often it was tried, this time included
/// @param reachable false when the recipient has left and this kind no longer concerns them
/// @param language `id` or `en`
/// @param zone the recipient's time zone, else the outlet's
/// @param about the name of the person it speaks of
record Notice(
        UUID id,
        NoticeKind kind,
        int attempts,
        boolean reachable,
        String name,
        String email,
        String language,
        String zone,
        String outlet,
        @Nullable String about,
        @Nullable String detail) {

    @Override
    public String toString() {
        return "Notice " + id + " " + kind;
    }
}
