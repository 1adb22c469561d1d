package id.or.amsi.tanggap.incident.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long an incident is kept.
///
/// @param eraseAfter when it is destroyed unless it is held; null while it is open, and in one that was withdrawn
/// @param hold null if nothing holds it
@JsonInclude(Include.NON_NULL)
record RetentionState(
        @Nullable Instant eraseAfter, @Nullable LegalHold hold) {}
