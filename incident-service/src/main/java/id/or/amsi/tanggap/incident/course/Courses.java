package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.deadline.WorkCalendar;
import id.or.amsi.tanggap.incident.procedure.Pin;
import id.or.amsi.tanggap.incident.procedure.PinnedProcedure;
import id.or.amsi.tanggap.incident.procedure.Procedures;
import jakarta.enterprise.context.ApplicationScoped;

/// Puts procedures, the calendar and the outlet's zone together.
@ApplicationScoped
public class Courses {
    private final Procedures procedures;
    private final WorkCalendar calendar;

    Courses(Procedures procedures, WorkCalendar calendar) {
        this.procedures = procedures;
        this.calendar = calendar;
    }

    public Course of(PinnedProcedure pinned) {
        return new Course(
                pinned,
                calendar,
                procedures
                        .outlet()
                        .orElseThrow(() -> new IllegalStateException("the outlet is unknown"))
                        .zone());
    }

    Course of(Pin pin) {
        return of(procedures.of(pin));
    }
}
