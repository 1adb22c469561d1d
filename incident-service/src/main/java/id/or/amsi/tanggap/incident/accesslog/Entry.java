package id.or.amsi.tanggap.incident.accesslog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was done, before it has its place in a chain.
///
/// @param at null for what whoever reported does
/// @param actor pseudonym; null for the service and for whoever reported
/// @param about pseudonym of the person that it is about, for example whoever was let in
record Entry(
        @Nullable Instant at,
        @Nullable UUID actor,
        ActorRole role,
        Action action,
        @Nullable UUID about) {}
