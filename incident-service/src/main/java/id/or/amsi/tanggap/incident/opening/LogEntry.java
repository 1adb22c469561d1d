package id.or.amsi.tanggap.incident.opening;

import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.accesslog.ActorRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of an incident's log, as its handlers see it.
///
/// @param seq its place, from 1
/// @param at null for what whoever reported does; rounded down to six hours if it was reported without an account and
///     nobody in person did it
/// @param personId who did it
/// @param aboutId whom it is about
record LogEntry(
        long seq,
        @Nullable Instant at,
        ActorRole role,
        Action action,
        @Nullable UUID personId,
        @Nullable UUID aboutId) {}
