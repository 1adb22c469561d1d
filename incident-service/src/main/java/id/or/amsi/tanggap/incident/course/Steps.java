package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.incident.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores the steps of incidents as the plan last left them.
@ApplicationScoped
public class Steps {
    private static final String ADD = """
            insert into incident.step (incident_id, state, function, owner, started_at, due_at, provisional, binding,
                extended, done_at, step_key, occurrence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE = """
            update incident.step
            set state = ?, function = ?, owner = ?, started_at = ?, due_at = ?, provisional = ?, binding = ?,
                extended = ?, done_at = ?
            where step_key = ? and occurrence = ? and incident_id = ?""";
    private static final String OF = """
            select step_key, occurrence, state, function, owner, started_at, due_at, provisional, binding, extended,
                done_at
            from incident.step where incident_id = ?""";

    private final Statements statements;

    Steps(Statements statements) {
        this.statements = statements;
    }

    /// Adds the steps of an incident, with no right but to insert.
    public void add(UUID incident, List<StepRow> rows) {
        statements.changeEach(
                ADD,
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            incident,
                            row.state(),
                            row.function(),
                            row.owner(),
                            row.startedAt(),
                            row.dueAt(),
                            row.provisional(),
                            row.binding(),
                            row.extended(),
                            row.doneAt(),
                            row.key(),
                            row.occurrence()
                        })
                        .toList());
    }

    void change(UUID incident, List<StepRow> rows) {
        statements.changeEach(
                CHANGE,
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            row.state(),
                            row.function(),
                            row.owner(),
                            row.startedAt(),
                            row.dueAt(),
                            row.provisional(),
                            row.binding(),
                            row.extended(),
                            row.doneAt(),
                            row.key(),
                            row.occurrence(),
                            incident
                        })
                        .toList());
    }

    /// In no order.
    public List<StepRow> of(UUID incident) {
        return statements.list(OF, Steps::row, incident);
    }

    private static StepRow row(Statements.Row row) throws SQLException {
        return new StepRow(
                row.text("step_key"),
                row.number("occurrence"),
                StepState.valueOf(row.text("state")),
                row.text("function"),
                row.idOrNull("owner"),
                row.timeOrNull("started_at"),
                row.timeOrNull("due_at"),
                row.isTrue("provisional"),
                row.textOrNull("binding"),
                row.isTrue("extended"),
                row.timeOrNull("done_at"));
    }
}
