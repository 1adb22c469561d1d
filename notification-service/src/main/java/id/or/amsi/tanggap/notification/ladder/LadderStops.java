package id.or.amsi.tanggap.notification.ladder;

import id.or.amsi.tanggap.notification.delivery.StopRule;
import id.or.amsi.tanggap.notification.delivery.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;

/// From which rung on somebody stopped the ladder of an incident's step. The word of somebody who has left counts for
/// nothing.
@ApplicationScoped
class LadderStops implements StopRule {
    private final EntityManager entities;
    private final Clock clock;

    LadderStops(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// The rungs above this one need not be climbed: the person has taken the matter in hand.
    void stopAbove(Subject rung, UUID person) {
        entities.createNativeQuery("""
                        insert into notification.ladder_stop
                            (incident_id, step_key, occurrence, rung, person_id, stopped_at)
                        values (:incident, :step, :occurrence, :rung, :person, :now)
                        on conflict (tenant_id, incident_id, step_key, occurrence, rung, person_id) do nothing""")
                .setParameter("incident", rung.id())
                .setParameter("step", rung.stepKey())
                .setParameter("occurrence", rung.occurrence())
                .setParameter("rung", rung.rung())
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /// Acknowledgements of this rung and those above it were of an earlier call.
    void startAgainAt(Subject rung) {
        entities.createNativeQuery("""
                        delete from notification.ladder_stop
                        where incident_id = :incident and step_key = :step and occurrence = :occurrence
                            and rung >= :rung""")
                .setParameter("incident", rung.id())
                .setParameter("step", rung.stepKey())
                .setParameter("occurrence", rung.occurrence())
                .setParameter("rung", rung.rung())
                .executeUpdate();
    }

    /// The word of somebody who turns out to be involved counts for nothing: the ladder goes on.
    ///
    /// @return whether there was such a word
    boolean forget(UUID incident, UUID person) {
        int forgotten = entities.createNativeQuery(
                        "delete from notification.ladder_stop where incident_id = :incident and person_id = :person")
                .setParameter("incident", incident)
                .setParameter("person", person)
                .executeUpdate();
        return forgotten > 0;
    }

    @Override
    public boolean stops(Subject subject) {
        return subject.rung() != null
                && (Boolean) entities.createNativeQuery("""
                                select exists (select 1 from notification.ladder_stop s
                                    where s.incident_id = :incident and s.step_key = :step
                                        and s.occurrence = :occurrence and s.rung < :rung
                                        and exists (select 1 from app.membership_copy m
                                            where m.person_id = s.person_id and m.state = 'ACTIVE'
                                                and m.roles && cast('{HANDLER,DIRECTOR}' as text[])))""", Boolean.class)
                        .setParameter("incident", subject.id())
                        .setParameter("step", subject.stepKey())
                        .setParameter("occurrence", subject.occurrence())
                        .setParameter("rung", subject.rung())
                        .getSingleResult();
    }
}
