package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Finds what is left in the hands of people who may not act any more, or in nobody's. Whose roles are suspended keeps
/// what they were let in to, of no use to them until their roles count again; their steps go to others.
@ApplicationScoped
class Departures {
    /// A grant `a` of somebody who is no handler any more, and no director with a step that is the directorate's, nor
    /// is one of the two again as soon as somebody vouches for them.
    private static final String OF_SOMEBODY_GONE = """
            a.ended_at is null and not exists (
                select 1 from app.membership_copy m where m.person_id = a.person_id and m.state = 'ACTIVE'
                    and ('HANDLER' = any (m.roles) or cardinality(m.suspended) > 0
                        or 'DIRECTOR' = any (m.roles) and exists (
                            select 1 from incident.step own where own.incident_id = a.incident_id
                                and own.owner = a.person_id and own.function = 'directorate')))
            """;
    /// Somebody who is let in to the incident of `a` and may act now.
    private static final String ATTENDING = """
            select other.person_id from incident.incident_access other
            join app.membership_copy m on m.person_id = other.person_id
            where other.incident_id = a.incident_id and other.ended_at is null and m.state = 'ACTIVE'
                and m.roles && '{HANDLER,DIRECTOR}'::text[]
            """;
    private static final String INCIDENTS =
            """
            select s.incident_id from incident.step s
            where s.state = 'ACTIVE' and not exists (
                select 1 from app.membership_copy m where m.person_id = s.owner and m.state = 'ACTIVE'
                    and ('HANDLER' = any (m.roles) or s.function = 'directorate' and 'DIRECTOR' = any (m.roles)))
            union
            select a.incident_id from incident.incident_access a
            where\s""" + OF_SOMEBODY_GONE + "or a.ended_at is null and not exists (" + ATTENDING + ") order by incident_id";
    private static final String GRANTED =
            "select a.person_id from incident.incident_access a where a.incident_id = ? and " + OF_SOMEBODY_GONE;
    private static final String ATTENDED = "select a.incident_id from incident.incident_access a"
            + " where a.incident_id = ? and exists (" + ATTENDING + ")";

    private final Statements statements;

    Departures(Statements statements) {
        this.statements = statements;
    }

    /// The incidents of the outlet with a step or a grant of somebody who is gone, with a step of nobody, or with
    /// nobody who may act.
    List<UUID> incidents() {
        return statements.list(INCIDENTS, row -> row.id("incident_id"));
    }

    /// Whether somebody is let in to an incident who may act now.
    boolean isAttended(UUID incident) {
        return !statements
                .list(ATTENDED, row -> row.id("incident_id"), incident)
                .isEmpty();
    }

    /// Those who are let in to an incident and may not act any more.
    List<UUID> granted(UUID incident) {
        return statements.list(GRANTED, row -> row.id("person_id"), incident);
    }
}
