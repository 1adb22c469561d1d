package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.access.GrantReason;
import id.or.amsi.tanggap.incident.access.Grants;
import id.or.amsi.tanggap.incident.deadline.StepState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings the stored steps and alarms to what an incident's facts say now, and only what differs. Whoever gets a step
/// is let in and told. Alarms that have gone off stay, and wait again only for a time after that.
@ApplicationScoped
public class Replan {
    private final Steps steps;
    private final Alarms alarms;
    private final People people;
    private final Grants grants;
    private final IncidentNews news;

    Replan(Steps steps, Alarms alarms, People people, Grants grants, IncidentNews news) {
        this.steps = steps;
        this.alarms = alarms;
        this.people = people;
        this.grants = grants;
        this.news = news;
    }

    /// @param incident locked
    /// @return the steps as they are now, in the procedure's order
    public List<StepRow> follow(Incident incident) {
        return follow(incident, Map.of());
    }

    /// The same, with one step given to a person who may have it.
    List<StepRow> follow(Incident incident, StepId step, UUID person) {
        return follow(incident, Map.of(step, person));
    }

    private List<StepRow> follow(Incident incident, Map<StepId, UUID> assigned) {
        Map<StepId, StepRow> stored =
                steps.of(incident.id()).stream().collect(Collectors.toMap(StepRow::id, Function.identity()));
        Owners owners = new Owners(people.line(incident), stored, assigned);
        PlanRows planned = PlanRows.of(incident.plan(), incident.facts(), owners::of);
        List<StepRow> rows = planned.steps().stream()
                .map(row -> row.state() == StepState.ACTIVE ? row : row.ownedBy(owners.before(row.id())))
                .toList();
        writeSteps(incident, rows, stored);
        writeAlarms(incident.id(), planned.alarms());
        return rows;
    }

    private void writeSteps(Incident incident, List<StepRow> rows, Map<StepId, StepRow> stored) {
        steps.add(
                incident.id(),
                rows.stream().filter(row -> !stored.containsKey(row.id())).toList());
        steps.change(
                incident.id(),
                rows.stream()
                        .filter(row -> stored.containsKey(row.id()) && !row.equals(stored.get(row.id())))
                        .toList());
        for (StepRow row : rows) {
            UUID owner = row.owner();
            if (owner != null && isNewTask(row, stored.get(row.id()))) {
                grants.grant(incident.id(), owner, GrantReason.STEP);
                news.taskStarted(incident.id(), incident.row().fullHour(), row, owner);
            }
        }
    }

    private static boolean isNewTask(StepRow row, @Nullable StepRow before) {
        return row.state() == StepState.ACTIVE
                && (before == null
                        || before.state() != StepState.ACTIVE
                        || !Objects.equals(row.owner(), before.owner()));
    }

    private void writeAlarms(UUID incident, List<AlarmRow> planned) {
        Map<AlarmRow.RungId, AlarmRow> stored =
                alarms.of(incident).stream().collect(Collectors.toMap(AlarmRow::rungId, Function.identity()));
        List<AlarmRow> added = new ArrayList<>();
        List<AlarmRow> moved = new ArrayList<>();
        for (AlarmRow row : planned) {
            AlarmRow before = stored.remove(row.rungId());
            if (before == null) {
                added.add(row);
            } else if (before.waitsFor(row) && !before.equals(before.moved(row))) {
                moved.add(before.moved(row));
            }
        }
        alarms.remove(stored.values().stream().filter(row -> !row.hasFired()).toList());
        alarms.move(moved);
        alarms.add(incident, added);
    }
}
