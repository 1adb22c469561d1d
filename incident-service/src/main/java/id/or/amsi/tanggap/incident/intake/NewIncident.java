package id.or.amsi.tanggap.incident.intake;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.or.amsi.tanggap.incident.access.ExclusionReason;
import id.or.amsi.tanggap.incident.access.Line;
import id.or.amsi.tanggap.incident.deadline.Fact;
import id.or.amsi.tanggap.incident.deadline.Plan;
import id.or.amsi.tanggap.incident.deadline.PlannedStep;
import id.or.amsi.tanggap.incident.deadline.Planner;
import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.incident.deadline.WorkCalendar;
import id.or.amsi.tanggap.incident.procedure.Pin;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An incident as it begins: what follows from the report, the procedure in force and who may not learn of it.
final class NewIncident {
    private final UUID id;
    private final Sender sender;
    private final Report report;
    private final Pin pin;
    private final Instant reportedAt;
    private final Map<UUID, ExclusionReason> excluded;
    private final Line line;
    private final Plan plan;

    /// @throws RefusedException if the report was written for another version, or if nobody is left to receive it
    NewIncident(Sender sender, Report report, InForce inForce, WorkCalendar calendar, Instant now) {
        inForce.require(report.sopVersion());
        this.id = UUID.randomUUID();
        this.sender = sender;
        this.report = report;
        this.pin = inForce.pinned().pin();
        this.reportedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.excluded = excluded(inForce, inForce.people(report.involved()));
        this.line = inForce.line().without(excluded.keySet());
        this.plan = Planner.plan(
                inForce.pinned().procedure(),
                List.of(new Fact.Reported(reportedAt)),
                calendar,
                inForce.outlet().zone());
        if (owners().isEmpty()) {
            throw new RefusedException(new IntakeRefusal.NobodyLeft());
        }
    }

    private static Map<UUID, ExclusionReason> excluded(InForce inForce, Set<UUID> named) {
        Map<UUID, ExclusionReason> excluded = new HashMap<>();
        inForce.line().closure(named).forEach(person -> excluded.put(person, ExclusionReason.ABOVE));
        named.forEach(person -> excluded.put(person, ExclusionReason.NAMED));
        return Map.copyOf(excluded);
    }

    /// Who acts now, and is therefore let in.
    Set<UUID> owners() {
        return plan.steps().stream().map(this::owner).flatMap(Optional::stream).collect(toUnmodifiableSet());
    }

    /// Nobody owns a step whose time has not come.
    Optional<UUID> owner(PlannedStep step) {
        return step.state() == StepState.ACTIVE ? line.owner(step.function()) : Optional.empty();
    }

    /// What the people are told who must act: nothing but that a task waits.
    List<TaskWaits> tasks() {
        return plan.steps().stream()
                .flatMap(
                        step -> owner(step)
                                .map(owner -> new TaskWaits(id, step.key(), step.occurrence(), owner, notBefore()))
                                .stream())
                .toList();
    }

    /// Notices of reports without an account leave on the hour, so that their time says nothing of who was where.
    boolean waitsForTheHour() {
        return !sender.hasAccount() && !report.cannotWait();
    }

    private @Nullable Instant notBefore() {
        return waitsForTheHour() ? reportedAt.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)) : null;
    }

    UUID id() {
        return id;
    }

    Sender sender() {
        return sender;
    }

    Report report() {
        return report;
    }

    Pin pin() {
        return pin;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    Map<UUID, ExclusionReason> excluded() {
        return excluded;
    }

    Plan plan() {
        return plan;
    }

    /// On `incident.incident.v1`: a task awaits its owner.
    ///
    /// @param notBefore null for at once
    record TaskWaits(
            UUID incidentId,
            String stepKey,
            int occurrence,
            UUID owner,
            @Nullable Instant notBefore) {
        TaskWaits {
            Objects.requireNonNull(owner);
        }
    }
}
