package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.deadline.RungKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told about incidents: ids, keys of steps and times; never a word of what happened.
sealed interface IncidentEvent {

    /// A task awaits its owner.
    ///
    /// @param notBefore nobody may notice earlier; null is at once
    record TaskStarted(
            UUID incidentId,
            String stepKey,
            int occurrence,
            UUID owner,
            @Nullable Instant notBefore) implements IncidentEvent {}

    /// Time runs out, or has.
    record RungReached(
            UUID incidentId,
            String stepKey,
            int occurrence,
            int rung,
            RungKind kind,
            List<UUID> recipients,
            @Nullable Instant notBefore)
            implements IncidentEvent {}

    record IncidentClosed(
            UUID incidentId,
            List<UUID> recipients,
            @Nullable Instant notBefore) implements IncidentEvent {}

    /// The affected person may want to know.
    record NoticeWanted(UUID incidentId, Occasion occasion) implements IncidentEvent {}

    /// Why the affected person may want to know.
    enum Occasion {
        STEP,
        CLOSED
    }
}
