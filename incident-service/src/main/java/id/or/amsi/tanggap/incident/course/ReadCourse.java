package id.or.amsi.tanggap.incident.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Reads what happened to an incident and where its steps stand.
@ApplicationScoped
public class ReadCourse {
    private final Facts facts;
    private final Notes notes;
    private final Steps steps;

    ReadCourse(Facts facts, Notes notes, Steps steps) {
        this.facts = facts;
        this.notes = notes;
        this.steps = steps;
    }

    /// In order, with their notes opened.
    public List<NotedFact> facts(Incident incident) {
        return facts.of(incident.id()).stream()
                .map(row -> NotedFact.of(row, notes.open(incident.row(), row)))
                .toList();
    }

    /// As they are stored, in the procedure's order.
    public List<StepRow> steps(Incident incident) {
        List<String> order =
                incident.procedure().steps().stream().map(step -> step.key()).toList();
        return steps.of(incident.id()).stream()
                .sorted(Comparator.comparingInt((StepRow row) -> order.indexOf(row.key()))
                        .thenComparingInt(StepRow::occurrence))
                .toList();
    }

    /// True if the person owns this occurrence of a step.
    public boolean owns(UUID person, UUID incident, String key, int occurrence) {
        return steps.of(incident).stream()
                .anyMatch(row -> row.id().equals(new StepId(key, occurrence)) && person.equals(row.owner()));
    }
}
