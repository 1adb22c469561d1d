package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.incident.procedure.Pin;
import id.or.amsi.tanggap.incident.procedure.PinnedProcedure;
import id.or.amsi.tanggap.incident.procedure.Procedures;
import jakarta.enterprise.context.ApplicationScoped;

/// Puts procedures and today's members together.
@ApplicationScoped
public class Lines {
    private final Members members;
    private final Procedures procedures;

    Lines(Members members, Procedures procedures) {
        this.members = members;
        this.procedures = procedures;
    }

    /// With nobody excluded yet: see [Line#without] and [Exclusions#of].
    public Line of(PinnedProcedure pinned) {
        return Line.of(pinned, members.active());
    }

    /// The same for the procedure that an incident keeps.
    public Line of(Pin pin) {
        return of(procedures.of(pin));
    }
}
