package id.or.amsi.tanggap.incident.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.incident.procedure.Title;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as one side reads it.
///
/// @param author the function of whoever wrote it for the team; no names
/// @param authorId the person; handlers see it of each other, whoever reported does not
/// @param writtenAt exact, or the start of a span of six hours
/// @param rough true if `writtenAt` is the start of a span
@JsonInclude(Include.NON_NULL)
public record ShownMessage(
        UUID messageId,
        Side side,
        @Nullable Title author,
        @Nullable UUID authorId,
        Secret text,
        Instant writtenAt,
        boolean rough) {}
