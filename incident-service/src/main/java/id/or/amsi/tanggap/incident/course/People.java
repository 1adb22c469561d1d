package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.access.Exclusions;
import id.or.amsi.tanggap.incident.access.Line;
import id.or.amsi.tanggap.incident.access.Lines;
import id.or.amsi.tanggap.incident.access.Members;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Who acts and who hears in an incident today, without those who are kept out of it.
@ApplicationScoped
public class People {
    private final Lines lines;
    private final Exclusions exclusions;
    private final Members members;

    People(Lines lines, Exclusions exclusions, Members members) {
        this.lines = lines;
        this.exclusions = exclusions;
        this.members = members;
    }

    public Line line(Incident incident) {
        return lines.of(incident.course().pinned()).without(exclusions.of(incident.id()));
    }

    /// A director hears that time runs out, and is let in only by a step of their own.
    boolean isDirector(UUID person) {
        return members.active().stream()
                .anyMatch(member ->
                        member.personId().equals(person) && member.roles().contains("DIRECTOR"));
    }
}
