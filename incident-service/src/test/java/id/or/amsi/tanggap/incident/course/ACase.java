package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.incident.deadline.Calendars;
import id.or.amsi.tanggap.incident.deadline.Fact;
import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Pin;
import id.or.amsi.tanggap.incident.procedure.PinnedProcedure;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.incident.procedure.ShippedProcedure;
import id.or.amsi.tanggap.incident.procedure.Title;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// A case in memory, of KBGO where nothing else is said, reported on a Monday morning; each verb comes an hour after
/// the one before.
final class ACase {
    static final Instant REPORTED = Instant.parse("2026-02-02T02:00:00Z");
    private static final Secret NOTE = new Secret("catatan");

    private final Incident incident;
    private Instant now = REPORTED;

    private ACase(Course course) {
        String kind = course.procedure().kind();
        incident = new Incident(
                new IncidentRow(
                        UUID.randomUUID(), kind, course.pinned().pin(), true, false, UUID.randomUUID(), REPORTED, 0),
                course,
                List.of(new Fact.Reported(REPORTED)));
    }

    /// A case as it comes in.
    static ACase reported() {
        return reported("kbgo");
    }

    /// One that follows another of the procedures that ship.
    static ACase reported(String key) {
        return new ACase(new Course(
                new PinnedProcedure(
                        new Pin(null, key, 1, "f".repeat(64), true),
                        new Title(key, key),
                        ShippedProcedure.read(key),
                        List.of()),
                Calendars.indonesia(),
                ZoneId.of("Asia/Jakarta")));
    }

    /// A case whose branch is known and to which the affected person has agreed throughout.
    static ACase agreed(Branch branch) {
        return reported()
                .triage(Severity.HIGH, branch, false)
                .consent("SECURE_EVIDENCE", true)
                .consent("REPORT_PLATFORM", true)
                .consent("REFER", true);
    }

    ACase triage(Severity severity, Branch branch, boolean ownContent) {
        incident.triage(severity, branch, ownContent, later());
        return this;
    }

    ACase done(String... steps) {
        for (String step : steps) {
            done(step, 1);
        }
        return this;
    }

    ACase done(String step, int occurrence) {
        incident.completeStep(step, occurrence, null, later());
        return this;
    }

    ACase skip(String step, int occurrence) {
        incident.skipStep(step, occurrence, NOTE, later());
        return this;
    }

    ACase extend(String step) {
        incident.extend(step, 1, NOTE, later());
        return this;
    }

    ACase consent(String action, boolean given) {
        incident.recordConsent(action, given, NOTE, later());
        return this;
    }

    ACase occurred(String name) {
        Instant at = later();
        incident.recordOccurrence(name, at, at);
        return this;
    }

    ACase occurred(String name, Duration ago) {
        Instant at = later();
        incident.recordOccurrence(name, at.minus(ago), at);
        return this;
    }

    ACase pause(String reason) {
        incident.pause(reason, later());
        return this;
    }

    ACase resume() {
        incident.resume(later());
        return this;
    }

    ACase close() {
        incident.close(Agreement.AGREED, NOTE, later());
        return this;
    }

    Incident incident() {
        return incident;
    }

    StepState state(String step) {
        return incident.planned(step, 1).state();
    }

    private Instant later() {
        now = now.plus(Duration.ofHours(1));
        return now;
    }
}
