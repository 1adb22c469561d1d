package id.or.amsi.tanggap.incident.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told of a conversation: that something was written, never what.
sealed interface ConversationEvent {

    /// Whoever reported has written.
    ///
    /// @param recipients handlers with access
    /// @param notBefore when they may hear of it; null for at once
    record MessageWritten(
            UUID incidentId,
            List<UUID> recipients,
            @Nullable Instant notBefore) implements ConversationEvent {}

    /// Whoever reported should hear that there is something new, if they want to.
    record NoticeWanted(UUID incidentId, String occasion) implements ConversationEvent {}
}
