package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.incident.deadline.Fact;
import id.or.amsi.tanggap.incident.deadline.Plan;
import id.or.amsi.tanggap.incident.deadline.PlannedStep;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.incident.procedure.Step;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case: what happened, and the pinned procedure that says what follows from it.
///
/// Its verbs add facts and nothing else; state, severity, steps and times are computed from the facts. Work may go on
/// while the clocks stand still. Every verb throws a [RefusedException] with an [IncidentRefusal] when the case does
/// not allow it.
public final class Incident {
    static final String TRIAGE = "triage";
    static final String CLOSE = "close";

    private final IncidentRow row;
    private final Course course;
    private final List<Fact> facts;
    private final List<Entry> entries = new ArrayList<>();
    private Plan plan;

    public Incident(IncidentRow row, Course course, List<Fact> facts) {
        this.row = row;
        this.course = course;
        this.facts = new ArrayList<>(facts);
        this.plan = course.plan(facts);
    }

    /// Says how grave it is and which way it goes; may be said again. The first time it is also the end of that step.
    ///
    /// @param ownContent the outlet itself carries the content
    public void triage(Severity severity, Branch branch, boolean ownContent, Instant now) {
        requireOpen();
        Branch before = plan.branch();
        if (before != null && before != branch && hasDoneStepOf(before)) {
            throw new RefusedException(new IncidentRefusal.BranchSettled(before));
        }
        add(new Fact.Triaged(now, severity, branch, ownContent), null);
        finishOwn(TRIAGE, now);
    }

    /// Records that an active step is done, once everything that must come before it has.
    public void completeStep(String key, int occurrence, @Nullable Secret note, Instant now) {
        requireOpen();
        Step step = step(key);
        PlannedStep planned = planned(key, occurrence);
        rules().requireCompletable(step, planned);
        add(new Fact.StepDone(now, key, occurrence), note);
    }

    /// Leaves a step out, also one whose time has not come.
    public void skipStep(String key, int occurrence, Secret reason, Instant now) {
        requireOpen();
        Step step = step(key);
        PlannedStep planned = planned(key, occurrence);
        rules().requireSkippable(step, planned);
        add(new Fact.StepSkipped(now, key, occurrence), reason);
    }

    /// Gives an active step more time, as much as the procedure says, once.
    public void extend(String key, int occurrence, Secret reason, Instant now) {
        requireOpen();
        Step step = step(key);
        rules().requireExtendable(step, planned(key, occurrence));
        add(new Fact.Extended(now, key), reason);
    }

    /// What the affected person says to one action; the newest word counts.
    ///
    /// @param how they said it
    public void recordConsent(String action, boolean given, Secret how, Instant now) {
        requireOpen();
        requireKnown("action", action, procedure().consentActions());
        add(given ? new Fact.ConsentGiven(now, action) : new Fact.ConsentWithdrawn(now, action), how);
    }

    /// Something from outside that starts a clock. It may be learnt later that it happened earlier, never the reverse.
    ///
    /// @param at when it happened, not in the future
    public void recordOccurrence(String name, Instant at, Instant now) {
        requireOpen();
        requireKnown("name", name, occurrences());
        if (at.isAfter(now)) {
            throw new RefusedException(new IncidentRefusal.InTheFuture());
        }
        boolean known = facts.stream()
                .anyMatch(fact -> fact instanceof Fact.Occurred occurred
                        && occurred.name().equals(name)
                        && !at.isBefore(occurred.at()));
        if (known) {
            throw new RefusedException(new IncidentRefusal.AlreadyOccurred(name));
        }
        add(new Fact.Occurred(at, name), null);
    }

    /// Lets the clocks stand still, binding ones excepted.
    public void pause(String reason, Instant now) {
        requireOpen();
        requireKnown("reason", reason, procedure().pauseReasons());
        if (plan.paused()) {
            throw new RefusedException(new IncidentRefusal.AlreadyPaused());
        }
        add(new Fact.Paused(now, reason), null);
    }

    public void resume(Instant now) {
        requireOpen();
        if (!plan.paused()) {
            throw new RefusedException(new IncidentRefusal.NotPaused());
        }
        add(new Fact.Resumed(now), null);
    }

    /// Ends the case, once no step is open any more. Steps that only something from outside would start do not count.
    public void close(Agreement agreement, Secret note, Instant now) {
        requireOpen();
        rules().requireClosable(plan);
        finishOwn(CLOSE, now);
        add(new Fact.Closed(now), agreement, note);
    }

    public IncidentState state() {
        if (plan.closed()) {
            return IncidentState.CLOSED;
        }
        if (plan.paused()) {
            return IncidentState.PAUSED;
        }
        return plan.branch() == null ? IncidentState.REPORTED : IncidentState.IN_PROGRESS;
    }

    /// Null as long as it is open.
    public @Nullable Instant closedAt() {
        return facts.stream()
                .filter(Fact.Closed.class::isInstance)
                .map(Fact::at)
                .findFirst()
                .orElse(null);
    }

    /// When it is destroyed unless somebody holds it; null as long as it is open.
    @Nullable
    Instant eraseAfter() {
        Instant closed = closedAt();
        return closed == null ? null : procedure().kept().endOf(closed, course.zone());
    }

    public UUID id() {
        return row.id();
    }

    public IncidentRow row() {
        return row;
    }

    public Course course() {
        return course;
    }

    public Procedure procedure() {
        return course.procedure();
    }

    /// The names of what may come from outside and starts a clock.
    public List<String> occurrences() {
        return StepRules.occurrences(procedure());
    }

    public Plan plan() {
        return plan;
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /// What the verbs have added, and how many facts there were before.
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// The step of the procedure; 404 if there is none.
    public Step step(String key) {
        return procedure().step(key).orElseThrow(Incident::notFound);
    }

    /// What the plan says of an occurrence; 404 if there is none.
    public PlannedStep planned(String key, int occurrence) {
        return plan.step(key, occurrence).orElseThrow(Incident::notFound);
    }

    /// 409 once the case is closed.
    public void requireOpen() {
        if (plan.closed()) {
            throw new RefusedException(new IncidentRefusal.Closed());
        }
    }

    private void finishOwn(String key, Instant now) {
        boolean open =
                plan.step(key, 1).filter(step -> !step.state().isFinished()).isPresent();
        if (open) {
            add(new Fact.StepDone(now, key, 1), null);
        }
    }

    private boolean hasDoneStepOf(Branch branch) {
        return plan.steps().stream()
                .filter(planned -> planned.state().isFinished())
                .anyMatch(planned -> StepRules.isOnlyFor(branch, step(planned.key())));
    }

    private StepRules rules() {
        return new StepRules(procedure(), facts());
    }

    private void add(Fact fact, @Nullable Secret note) {
        add(fact, null, note);
    }

    private void add(Fact fact, @Nullable Agreement agreement, @Nullable Secret note) {
        facts.add(fact);
        entries.add(new Entry(fact, agreement, note));
        plan = course.plan(facts);
    }

    private static void requireKnown(String field, String code, List<String> allowed) {
        if (!allowed.contains(code)) {
            throw new RefusedException(new IncidentRefusal.NotInProcedure(field, allowed));
        }
    }

    private static RefusedException notFound() {
        return new RefusedException(new NotFound());
    }
}
