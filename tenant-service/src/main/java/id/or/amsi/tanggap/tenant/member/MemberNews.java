package id.or.amsi.tanggap.tenant.member;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.tenant.member.MemberEvent.Change;
import id.or.amsi.tanggap.tenant.member.MemberEvent.MemberChanged;
import id.or.amsi.tanggap.tenant.member.MemberEvent.MemberLeft;
import id.or.amsi.tanggap.tenant.member.MemberEvent.RoleChanged;
import id.or.amsi.tanggap.tenant.notice.NoticeKind;
import id.or.amsi.tanggap.tenant.notice.Notices;
import id.or.amsi.tanggap.tenant.notice.Occasion;
import id.or.amsi.tanggap.tenant.organisation.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells of every change of people: the other services by event, the handlers, directors and the person concerned by
/// mail, Keycloak through the reconciler. All of it is part of the transaction that changes them.
@ApplicationScoped
public class MemberNews {
    static final String STATE_TOPIC = "tenant.member.v1";
    static final String ROLE_TOPIC = "tenant.role-change.v1";

    private final Outbox outbox;
    private final Notices notices;
    private final Memberships memberships;
    private final Reconciliation reconciliation;
    private final Event<MemberLeft> departures;
    private final Clock clock;

    public MemberNews(
            Outbox outbox,
            Notices notices,
            Memberships memberships,
            Reconciliation reconciliation,
            Event<MemberLeft> departures,
            Clock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.memberships = memberships;
        this.reconciliation = reconciliation;
        this.departures = departures;
        this.clock = clock;
    }

    /// The account of an invited person is known: time to invite them.
    ///
    /// @return false when this occasion was told before
    public boolean invited(Membership member, String occasion) {
        changed(member);
        return notices.tell(new Occasion(NoticeKind.INVITATION, occasion, null, null), Set.of(member.id())) > 0;
    }

    /// State, roles, language or zone are new. Nobody outside hears of a membership before its account is known.
    public void changed(Membership member) {
        UUID person = member.personId();
        if (person == null) {
            return;
        }
        member.announced(true);
        tell(
                STATE_TOPIC,
                member.id(),
                new MemberChanged(
                        member.id(),
                        person,
                        member.state().name(),
                        roles(member, false),
                        roles(member, true),
                        member.language(),
                        member.timeZone()));
    }

    /// A person has accepted: the roles of the invitation count from now on.
    public void joined(Membership member) {
        changed(member);
        member.grants().forEach((role, grant) -> tellGranted(member, role, grant));
    }

    /// A role was given. It is told once it counts: at once, or when the person accepts.
    public void granted(Membership member, Role role, RoleGrant grant) {
        changed(member);
        if (member.isActive()) {
            tellGranted(member, role, grant);
        }
    }

    /// A role was taken away.
    public void revoked(Membership member, Role role, @Nullable UUID by) {
        changed(member);
        if (member.isActive()) {
            tellRole(member, role, Change.REVOKED, by, null);
            tellCircle(member, NoticeKind.ROLE_REVOKED, role.name());
        }
    }

    /// A membership has ended.
    ///
    /// @param lost the roles that counted until now
    public void left(Membership member, Set<Role> lost, @Nullable UUID by, boolean wasActive) {
        departures.fire(new MemberLeft(member.id(), member.personId()));
        if (member.isAnnounced()) {
            bury(member);
        }
        if (wasActive) {
            lost.forEach(role -> tellRole(member, role, Change.REVOKED, by, null));
            tellCircle(member, NoticeKind.MEMBER_REMOVED, null);
        }
    }

    /// A credential changed: roles of trust do not count until somebody else has vouched for the person.
    public void trustSuspended(Membership member) {
        changed(member);
        tellCircle(member, NoticeKind.TRUST_SUSPENDED, null);
    }

    /// Somebody else has vouched for the person.
    public void trustGivenBack(Membership member) {
        changed(member);
        tellCircle(member, NoticeKind.TRUST_GIVEN_BACK, null);
    }

    /// Mails an occasion to the given members.
    public void mail(Occasion occasion, Collection<Membership> members) {
        notices.tell(occasion, members.stream().map(Membership::id).toList());
    }

    /// Lets Keycloak follow. The last statement of a change.
    public void reconcile() {
        reconciliation.mark();
    }

    /// Tells other services that a membership is gone.
    void bury(Membership member) {
        member.announced(false);
        tell(STATE_TOPIC, member.id(), null);
    }

    /// Whoever does not know of suspended roles must not take them for roles.
    private static Set<Role> roles(Membership member, boolean suspended) {
        boolean untrusted = member.trust().isSuspended();
        return member.roles().stream()
                .filter(role -> (untrusted && role.needsTwoPeople()) == suspended)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void tellGranted(Membership member, Role role, RoleGrant grant) {
        tellRole(member, role, Change.GRANTED, grant.grantedBy(), grant.confirmedBy());
        tellCircle(member, NoticeKind.ROLE_GRANTED, role.name());
    }

    private void tellRole(Membership member, Role role, Change change, @Nullable UUID by, @Nullable UUID confirmedBy) {
        UUID person = member.personId();
        if (person != null) {
            tell(
                    ROLE_TOPIC,
                    member.id(),
                    new RoleChanged(member.id(), person, role, change, by, confirmedBy, clock.instant()));
        }
    }

    private void tellCircle(Membership member, NoticeKind kind, @Nullable String detail) {
        Set<UUID> circle = new LinkedHashSet<>();
        circle.add(member.id());
        memberships.active().stream()
                .filter(other -> other.roles().stream().anyMatch(Role::needsTwoPeople))
                .forEach(other -> circle.add(other.id()));
        notices.tell(new Occasion(kind, Ids.next().toString(), member.id(), detail), circle);
    }

    private void tell(String topic, UUID membership, @Nullable MemberEvent event) {
        outbox.append(new OutgoingEvent(topic, membership.toString(), topic, event));
    }
}
