package id.or.amsi.tanggap.incident.procedure;

import java.util.List;

/// One sealed version with its people.
///
/// @param title of the SOP, or of the template
/// @param appointments in the published order; empty for a fallback
public record PinnedProcedure(Pin pin, Title title, Procedure procedure, List<Appointment> appointments) {
    public PinnedProcedure {
        appointments = List.copyOf(appointments);
    }
}
