package id.or.amsi.tanggap.tenant.coaching;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.tenant.programme.ThreeZones;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session as callers read it, in all three time zones.
///
/// @param outletId for whom alone; absent for the whole cohort
/// @param minutes notes for everybody who is invited
/// @param calledOff absent while it takes place
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionAnswer(
        UUID sessionId,
        UUID callId,
        SessionKind kind,
        @Nullable UUID outletId,
        String title,
        ThreeZones starts,
        ThreeZones ends,
        @Nullable String minutes,
        @Nullable CallingOff calledOff) {}
