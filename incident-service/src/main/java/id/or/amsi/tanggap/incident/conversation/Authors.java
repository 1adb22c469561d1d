package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.procedure.Appointment;
import id.or.amsi.tanggap.incident.procedure.Pin;
import id.or.amsi.tanggap.incident.procedure.PinnedProcedure;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Procedures;
import id.or.amsi.tanggap.incident.procedure.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Names the team's people by their function in the pinned procedure.
@ApplicationScoped
class Authors {
    private static final Title TEAM = new Title("Tim penanganan", "Response team");

    private final Procedures procedures;

    Authors(Procedures procedures) {
        this.procedures = procedures;
    }

    /// Looks a pinned procedure up once for many messages.
    Names of(Pin pin) {
        PinnedProcedure pinned = procedures.of(pin);
        Map<UUID, Title> titles = new HashMap<>();
        for (Appointment appointment : pinned.appointments()) {
            UUID person = appointment.personId();
            if (person != null) {
                pinned.procedure()
                        .function(appointment.function())
                        .map(Procedure.Function::title)
                        .ifPresent(title -> titles.putIfAbsent(person, title));
            }
        }
        return new Names(titles);
    }

    /// @param titles the first function that was published for a person
    record Names(Map<UUID, Title> titles) {
        Title of(UUID person) {
            return titles.getOrDefault(person, TEAM);
        }
    }
}
