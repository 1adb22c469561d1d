package id.or.amsi.tanggap.incident.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Finds what is left in the hands of people who may not act any more, or in nobody's.
@ApplicationScoped
class Departures {
    /// A grant `a` of somebody who is no handler any more, and no director with a step that is the directorate's.
    private static final String OF_SOMEBODY_GONE = """
            a.ended_at is null and not exists (
                select 1 from app.membership_copy m where m.person_id = a.person_id and m.state = 'ACTIVE'
                    and ('HANDLER' = any (m.roles) or 'DIRECTOR' = any (m.roles) and exists (
                        select 1 from incident.step own where own.incident_id = a.incident_id
                            and own.owner = a.person_id and own.function = 'directorate')))
            """;
    private static final String INCIDENTS = """
            select s.incident_id from incident.step s
            where s.state = 'ACTIVE' and not exists (
                select 1 from app.membership_copy m where m.person_id = s.owner and m.state = 'ACTIVE'
                    and ('HANDLER' = any (m.roles) or s.function = 'directorate' and 'DIRECTOR' = any (m.roles)))
            union
            select a.incident_id from incident.incident_access a
            where\s""" + OF_SOMEBODY_GONE + "order by incident_id";
    private static final String GRANTED =
            "select a.person_id from incident.incident_access a where a.incident_id = ? and " + OF_SOMEBODY_GONE;

    private final Statements statements;

    Departures(Statements statements) {
        this.statements = statements;
    }

    /// The incidents of the outlet with a step or a grant of somebody who is gone, or with a step of nobody.
    List<UUID> incidents() {
        return statements.list(INCIDENTS, row -> row.id("incident_id"));
    }

    /// Those who are let in to an incident and may not act any more.
    List<UUID> granted(UUID incident) {
        return statements.list(GRANTED, row -> row.id("person_id"), incident);
    }
}
