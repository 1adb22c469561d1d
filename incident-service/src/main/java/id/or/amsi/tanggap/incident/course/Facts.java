package id.or.amsi.tanggap.incident.course;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.incident.confidential.Place;
import id.or.amsi.tanggap.incident.deadline.Fact;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores what happened to incidents. Facts are only ever added.
@ApplicationScoped
public class Facts {
    private static final String ADD = """
            insert into incident.fact (incident_id, seq, type, step_key, occurrence, value, branch, own_content,
                happened_at, person_id, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF = """
            select seq, type, step_key, occurrence, value, branch, own_content, happened_at, person_id, note
            from incident.fact where incident_id = ? order by seq""";

    private final Statements statements;

    Facts(Statements statements) {
        this.statements = statements;
    }

    /// The first fact of a new incident, with no right but to insert.
    public void begin(UUID incident, Fact.Reported reported) {
        add(incident, List.of(new FactRow(1, FactColumns.of(reported, null), reported.at(), null, null)));
    }

    void add(UUID incident, List<FactRow> rows) {
        statements.changeEach(
                ADD,
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            incident,
                            row.seq(),
                            row.columns().type(),
                            row.columns().stepKey(),
                            row.columns().occurrence(),
                            row.columns().value(),
                            row.columns().branch(),
                            row.columns().ownContent(),
                            row.at(),
                            row.person(),
                            row.note()
                        })
                        .toList());
    }

    List<FactRow> of(UUID incident) {
        return statements.list(OF, Facts::row, incident);
    }

    /// Where the note of a fact is sealed for.
    static Place place(UUID tenant, UUID incident, int seq) {
        return new Place(
                tenant, "incident.fact", "note", UUID.nameUUIDFromBytes((incident + ":" + seq).getBytes(UTF_8)));
    }

    private static FactRow row(Statements.Row row) throws SQLException {
        String branch = row.textOrNull("branch");
        return new FactRow(
                row.number("seq"),
                new FactColumns(
                        FactType.valueOf(row.text("type")),
                        row.textOrNull("step_key"),
                        row.columns().getObject("occurrence", Integer.class),
                        row.textOrNull("value"),
                        branch == null ? null : Branch.valueOf(branch),
                        row.columns().getObject("own_content", Boolean.class)),
                row.time("happened_at"),
                row.idOrNull("person_id"),
                row.bytes("note"));
    }
}
