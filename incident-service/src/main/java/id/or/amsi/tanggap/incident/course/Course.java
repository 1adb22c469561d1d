package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.deadline.Fact;
import id.or.amsi.tanggap.incident.deadline.Plan;
import id.or.amsi.tanggap.incident.deadline.Planner;
import id.or.amsi.tanggap.incident.deadline.WorkCalendar;
import id.or.amsi.tanggap.incident.procedure.PinnedProcedure;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import java.time.ZoneId;
import java.util.List;

/// By what an incident is planned: its pinned procedure, the calendar, and the outlet's zone.
public record Course(PinnedProcedure pinned, WorkCalendar calendar, ZoneId zone) {
    public Plan plan(List<Fact> facts) {
        return Planner.plan(procedure(), facts, calendar, zone);
    }

    public Procedure procedure() {
        return pinned.procedure();
    }
}
