package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.deadline.StepPlanning.Occurrence;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Procedure.Limit;
import id.or.amsi.tanggap.incident.procedure.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Computes what is to be done by when from a procedure and from what happened. A pure function: the same
/// facts give the same plan, wherever and whenever it is asked.
///
/// What it promises: no due time before its start; working days never end on a day off; a binding deadline
/// never moves later, whatever facts are added. Only a judgement, an extension or a pause moves another
/// deadline later.
public final class Planner {
    /// Stands before the key of a limit where the key of a step is meant.
    public static final String LIMIT = "limit:";

    private final Procedure procedure;
    private final History history;
    private final Counting counting;

    private Planner(Procedure procedure, History history, Counting counting) {
        this.procedure = procedure;
        this.history = history;
        this.counting = counting;
    }

    /// @param facts in the order in which they were noted
    /// @param zone of the outlet
    public static Plan plan(Procedure procedure, List<Fact> facts, WorkCalendar calendar, ZoneId zone) {
        History history = new History(facts, procedure.pauseReasons());
        return new Planner(procedure, history, new Counting(calendar, zone)).plan();
    }

    private Plan plan() {
        List<PlannedStep> steps = new ArrayList<>();
        List<PlannedAlarm> alarms = new ArrayList<>();
        for (Step step : procedure.steps()) {
            for (Occurrence occurrence : new StepPlanning(procedure, step, history, counting).occurrences()) {
                steps.add(occurrence.step());
                alarms.addAll(alarms(step, occurrence));
            }
        }
        procedure.limits().forEach(limit -> alarms.addAll(alarms(limit)));
        return new Plan(
                history.judgement().severity(),
                history.judgement().branch(),
                history.pauses().isOpen(),
                history.isClosed(),
                steps,
                history.isClosed() ? List.of() : alarms);
    }

    private List<PlannedAlarm> alarms(Step step, Occurrence occurrence) {
        if (occurrence.step().state() != StepState.ACTIVE || occurrence.limit() == null) {
            return List.of();
        }
        return new Ladder(procedure.ladderOf(step), counting)
                .alarms(step.key(), occurrence.step().occurrence(), occurrence.limit());
    }

    /// A limit's own rung goes to whoever must finish its last step.
    private List<PlannedAlarm> alarms(Limit limit) {
        Step until = procedure.step(limit.until()).orElseThrow();
        Instant start = history.reportedAt();
        if (start == null
                || !limit.branch().include(history.judgement().branch())
                || history.judgement().rulesOut(until)
                || history.endOf(until) != null) {
            return List.of();
        }
        Pauses pauses = history.pauses();
        TimeLimit time = new TimeLimit(start, counting.after(start, limit.span(), pauses), null, pauses);
        return new Ladder(procedure.ladder(), counting)
                .ownedBy(until.function())
                .alarms(LIMIT + limit.key(), 1, time);
    }
}
