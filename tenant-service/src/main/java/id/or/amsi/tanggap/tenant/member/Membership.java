package id.or.amsi.tanggap.tenant.member;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.tenant.organisation.AccountState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/// A person in a tenant. The same person in another outlet is another membership, which knows nothing of this one.
///
/// Roles given with the invitation take effect when the person accepts. The restriction keeps the association, which
/// may see founders of outlets, to its own people here; memberships of programs are the integration feature's.
@Entity
@Table(name = "membership", schema = "tenant")
@SQLRestriction("tenant_id = (select app.current_tenant()) and kind = 'PERSON'")
public class Membership {
    @Id
    @Column(name = "membership_id", updatable = false)
    private UUID id;

    @Column(name = "person_id")
    @OptimisticLock(excluded = true)
    private @Nullable UUID personId;

    @Column(name = "name")
    private String name;

    @Column(name = "email", updatable = false)
    private String email;

    @Column(name = "language")
    private String language;

    @Column(name = "time_zone")
    private @Nullable String timeZone;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private MembershipState state;

    @Column(name = "joint", updatable = false)
    private boolean joint;

    @Column(name = "founding", updatable = false)
    private boolean founding;

    // the reconciler's own affairs: nobody's edit is stale because of them
    @Column(name = "account_state")
    @OptimisticLock(excluded = true)
    @Enumerated(EnumType.STRING)
    private AccountState accountState;

    @Column(name = "invited_at", updatable = false)
    private Instant invitedAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Column(name = "announced")
    @OptimisticLock(excluded = true)
    private boolean announced;

    @Embedded
    private @Nullable Trust trust;

    @Version
    @Column(name = "version")
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "membership_role", schema = "tenant", joinColumns = @JoinColumn(name = "membership_id"))
    @MapKeyColumn(name = "role")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Role, RoleGrant> roles = new EnumMap<>(Role.class);

    protected Membership() {}

    /// A new invitation, without any role yet.
    ///
    /// @param joint whether the person is lent by another outlet for a joint task force
    public static Membership invite(Profile profile, String email, boolean joint, Instant now) {
        Membership membership = new Membership();
        membership.id = Ids.next();
        membership.name = profile.name();
        membership.language = profile.language();
        membership.timeZone = profile.timeZone();
        membership.email = email;
        membership.joint = joint;
        membership.state = MembershipState.INVITED;
        membership.accountState = AccountState.PENDING;
        membership.invitedAt = now;
        return membership;
    }

    /// The person says yes: now the roles count.
    public void accept(Instant now) {
        requireInvited();
        state = MembershipState.ACTIVE;
        acceptedAt = now;
    }

    /// The membership ends; what it could do ends with it.
    public void remove(Instant now) {
        if (state == MembershipState.REMOVED) {
            throw new RefusedException(new NotFound());
        }
        state = MembershipState.REMOVED;
        removedAt = now;
        roles.clear();
    }

    /// Gives a role that this membership may have.
    public void grant(Role role, RoleGrant grant, Home home) {
        requireEligible(role, home);
        if (role.needsTwoPeople() && (!isActive() || !grant.isByTwoOthersThan(personId))) {
            throw new RefusedException(new MemberRefusal.RoleNeedsTwoPeople(role));
        }
        roles.put(role, grant);
    }

    /// Refuses a role that this membership cannot have, whoever gives it.
    public void requireEligible(Role role, Home home) {
        if (!role.isHeldIn(home)) {
            throw new RefusedException(new MemberRefusal.RoleNotHere(role));
        }
        if (joint && role != Role.HANDLER) {
            throw new RefusedException(new MemberRefusal.JointOnlyHandles());
        }
        if (roles.containsKey(role)) {
            throw new RefusedException(new MemberRefusal.RoleHeldAlready(role));
        }
        roles.keySet().stream().filter(role::excludes).findFirst().ifPresent(other -> {
            throw new RefusedException(new MemberRefusal.RolesExclude(role, other));
        });
    }

    public void revoke(Role role) {
        if (roles.remove(role) == null) {
            throw new RefusedException(new NotFound());
        }
    }

    public void edit(Profile profile) {
        name = profile.name();
        language = profile.language();
        timeZone = profile.timeZone();
    }

    /// Keycloak's account of this person is known.
    void link(UUID person) {
        personId = person;
        if (accountState == AccountState.PENDING) {
            accountState = AccountState.LINKED;
        }
    }

    void accountInvited() {
        accountState = AccountState.INVITED;
    }

    /// Lets the link that opens the account be mailed once more.
    public void inviteAgain() {
        requireInvited();
        if (accountState == AccountState.INVITED) {
            accountState = AccountState.LINKED;
        }
    }

    /// Notes whether other services know of this membership.
    void announced(boolean known) {
        announced = known;
    }

    /// Refuses what only makes sense before the person has answered.
    public void requireInvited() {
        if (state != MembershipState.INVITED) {
            throw new RefusedException(new MemberRefusal.InvitationAnswered());
        }
    }

    /// Whether the role counts now.
    public boolean holds(Role role) {
        return isActive() && roles.containsKey(role) && !(role.needsTwoPeople() && trust().isSuspended());
    }

    /// Whether that person gave or confirmed a role of this one: then their word is not a second one.
    public boolean owesTo(Membership person, Role role) {
        RoleGrant grant = roles.get(role);
        return grant != null && (person.isPerson(grant.grantedBy()) || person.isPerson(grant.confirmedBy()));
    }

    public Trust trust() {
        return trust == null ? Trust.UNTOUCHED : trust;
    }

    public void trust(Trust changed) {
        trust = changed;
    }

    public boolean isActive() {
        return state == MembershipState.ACTIVE;
    }

    public boolean isPerson(@Nullable UUID person) {
        return personId != null && personId.equals(person);
    }

    /// The roles given, whether or not they count yet.
    public Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles.keySet());
    }

    public Map<Role, RoleGrant> grants() {
        return Map.copyOf(roles);
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String language() {
        return language;
    }

    public @Nullable String timeZone() {
        return timeZone;
    }

    public MembershipState state() {
        return state;
    }

    public boolean isJoint() {
        return joint;
    }

    public boolean isFounding() {
        return founding;
    }

    AccountState accountState() {
        return accountState;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    boolean isAnnounced() {
        return announced;
    }

    public long version() {
        return version;
    }
}
