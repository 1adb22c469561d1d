package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.incident.procedure.ShippedProcedure;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what happened to a KBGO incident in Jakarta, in local times.
final class Story {
    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Procedure KBGO = ShippedProcedure.read();

    private final List<Fact> facts = new ArrayList<>();

    static Story reported(String at) {
        return new Story().and(new Fact.Reported(wib(at)));
    }

    Story triaged(String at, Severity severity, Branch branch) {
        return and(new Fact.Triaged(wib(at), severity, branch, false));
    }

    Story done(String at, String step) {
        return done(at, step, 1);
    }

    Story done(String at, String step, int occurrence) {
        return and(new Fact.StepDone(wib(at), step, occurrence));
    }

    Story skipped(String at, String step) {
        return and(new Fact.StepSkipped(wib(at), step, 1));
    }

    Story occurred(String at, String name) {
        return and(new Fact.Occurred(wib(at), name));
    }

    Story extended(String at, String step) {
        return and(new Fact.Extended(wib(at), step));
    }

    Story paused(String at, String reason) {
        return and(new Fact.Paused(wib(at), reason));
    }

    Story resumed(String at) {
        return and(new Fact.Resumed(wib(at)));
    }

    Story and(Fact fact) {
        facts.add(fact);
        return this;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    Procedure procedure() {
        return KBGO;
    }

    Plan plan() {
        return Planner.plan(KBGO, facts, Calendars.indonesia(), WIB);
    }

    PlannedStep step(String key) {
        return step(key, 1);
    }

    PlannedStep step(String key, int occurrence) {
        return plan().step(key, occurrence).orElseThrow();
    }

    /// Local time, or null.
    @Nullable
    String due(String key) {
        return due(key, 1);
    }

    @Nullable
    String due(String key, int occurrence) {
        Instant due = step(key, occurrence).dueAt();
        return due == null ? null : local(due);
    }

    List<String> alarms(String key) {
        return plan().alarms().stream()
                .filter(alarm -> alarm.stepKey().equals(key))
                .map(alarm -> alarm.kind() + " " + alarm.function() + " " + local(alarm.fireAt()))
                .toList();
    }

    static Instant wib(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, WIB).toString();
    }
}
