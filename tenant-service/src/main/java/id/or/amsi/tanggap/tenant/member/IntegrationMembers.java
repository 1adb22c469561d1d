package id.or.amsi.tanggap.tenant.member;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.tenant.member.MemberEvent.MemberChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/// Memberships of programs: active at once, with the single role INTEGRATION, kept apart from people.
@ApplicationScoped
public class IntegrationMembers {
    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    IntegrationMembers(EntityManager entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Lets a program act for the acting outlet. Asking again changes nothing.
    ///
    /// @param personId the id of its service account in Keycloak
    @Transactional
    public void admit(UUID membershipId, String name, UUID personId) {
        int added = entities.createNativeQuery("""
                        insert into tenant.membership
                            (membership_id, person_id, kind, name, state, account_state, invited_at, accepted_at, announced)
                        values (:id, :person, 'INTEGRATION', :name, 'ACTIVE', 'INVITED', :now, :now, true)
                        on conflict (tenant_id, membership_id) do nothing""")
                .setParameter("id", membershipId)
                .setParameter("person", personId)
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (added == 1) {
            entities.createNativeQuery("""
                            insert into tenant.membership_role (membership_id, role, granted_at)
                            values (:id, 'INTEGRATION', :now)""")
                    .setParameter("id", membershipId)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            Set<Role> roles = Set.of(Role.INTEGRATION);
            tell(membershipId, new MemberChanged(membershipId, personId, "ACTIVE", roles, Set.of(), "id", null));
        }
    }

    /// Ends what a program may do. Asking again changes nothing.
    @Transactional
    public void remove(UUID membershipId) {
        int removed = entities.createNativeQuery("""
                        update tenant.membership
                        set state = 'REMOVED', removed_at = :now, announced = false, version = version + 1
                        where tenant_id = app.current_tenant() and membership_id = :id
                            and kind = 'INTEGRATION' and state <> 'REMOVED'""")
                .setParameter("id", membershipId)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (removed == 1) {
            outbox.append(
                    new OutgoingEvent(MemberNews.STATE_TOPIC, membershipId.toString(), MemberNews.STATE_TOPIC, null));
        }
    }

    private void tell(UUID membershipId, MemberChanged state) {
        outbox.append(
                new OutgoingEvent(MemberNews.STATE_TOPIC, membershipId.toString(), MemberNews.STATE_TOPIC, state));
    }
}
