package id.or.amsi.tanggap.tenant.member;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The memberships of people in the acting tenant.
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID> {
    private final Scopes scopes;

    public Memberships(Scopes scopes) {
        this.scopes = scopes;
    }

    /// Lets one change of people at a time into a tenant: two administrators who revoke each other's role at the same
    /// moment would otherwise both see the other one left. Take it first.
    public void lock() {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('people ' || app.current_tenant(), 0)) as text)")
                .getSingleResult();
    }

    /// Takes the lock and looks at the caller's roles again: they may have ended while the request waited for it.
    ///
    /// @return the caller
    public Membership lockAs(Role... any) {
        lock();
        Membership caller = own();
        if (Arrays.stream(any).noneMatch(caller::holds)) {
            throw new RefusedException(new MemberRefusal.RoleMissing());
        }
        return caller;
    }

    /// One that has not been removed; anything else is not found.
    public Membership present(UUID id) {
        return findByIdOptional(id)
                .filter(membership -> membership.state() != MembershipState.REMOVED)
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }

    /// The caller's own membership, invited or active; not found for anybody else.
    public Membership own() {
        return ofPerson(scopes.person()).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    public Optional<Membership> ofPerson(UUID person) {
        return find("personId = ?1 and state <> ?2", person, MembershipState.REMOVED)
                .firstResultOptional();
    }

    public boolean hasMail(String email) {
        return count("lower(email) = ?1 and state <> ?2", email.toLowerCase(Locale.ROOT), MembershipState.REMOVED) > 0;
    }

    /// The addresses of the acting tenant's people, in lower case.
    public List<String> mails() {
        return getEntityManager()
                .createQuery("select lower(m.email) from Membership m where m.state <> :removed", String.class)
                .setParameter("removed", MembershipState.REMOVED)
                .getResultList();
    }

    /// Everybody, and those removed whose account is known.
    List<Membership> withAccounts() {
        return list("state <> ?1 or personId is not null", MembershipState.REMOVED);
    }

    /// Removed members whom other services still take for members: founders that the association has replaced.
    List<Membership> removedUnheard() {
        return list("state = ?1 and announced", MembershipState.REMOVED);
    }

    public void add(Membership membership) {
        persist(membership);
    }

    /// The active members, in the order in which they were invited.
    public List<Membership> active() {
        return list("state = ?1 order by id", MembershipState.ACTIVE);
    }

    /// The active members who hold a role.
    public List<Membership> holders(Role role) {
        return active().stream().filter(member -> member.holds(role)).toList();
    }

    /// Whether an account in the wrong hands could reach a case: a handler's, or a director's who may have a step of
    /// it.
    /// A director of an outlet without handlers has no case to see, and nobody who could give trust back.
    public boolean isTrustAtStake(Membership member) {
        boolean directs = member.roles().contains(Role.DIRECTOR);
        return member.isActive()
                && (handles(member) || (directs && active().stream().anyMatch(Memberships::handles)));
    }

    /// Also while the role does not count.
    private static boolean handles(Membership member) {
        return member.roles().contains(Role.HANDLER);
    }

    /// Refuses to take a role that is never vacant from the last one who holds it.
    public void requireAnotherHolder(Membership leaving, Role role) {
        boolean last = leaving.roles().contains(role)
                && role.isNeverVacant()
                && holders(role).stream().allMatch(holder -> holder.id().equals(leaving.id()));
        if (last) {
            throw new RefusedException(new MemberRefusal.LastHolder(role));
        }
    }

    /// People in alphabetical order, those removed left out.
    ///
    /// @param namePrefix how the name begins, in any case
    /// @param after the last one of the previous page
    public List<Membership> page(
            List<MembershipState> states, @Nullable Role role, String namePrefix, @Nullable Position after, int limit) {
        return getEntityManager()
                .createQuery("""
                        select m from Membership m
                        where m.state in (:states)
                            and (:role is null or exists (select 1 from Membership r join r.roles g
                                where r.id = m.id and key(g) = :role))
                            and lower(m.name) like lower(:name) escape '\\'
                            and (:afterId is null or lower(m.name) > lower(:afterName)
                                or (lower(m.name) = lower(:afterName) and m.id > :afterId))
                        order by lower(m.name), m.id""", Membership.class)
                .setParameter("states", states)
                .setParameter("role", role)
                .setParameter("name", literally(namePrefix) + "%")
                .setParameter("afterName", after == null ? "" : after.name())
                .setParameter("afterId", after == null ? null : after.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /// A place in the alphabetical list.
    public record Position(String name, UUID id) {}

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /// The acting tenant as its people see it.
    public Home home() {
        Tuple row =
                (Tuple) getEntityManager().createNativeQuery("""
                        select o.name, o.kind, coalesce(l.state, 'ACTIVE') as state,
                            coalesce(l.time_zone, 'Asia/Jakarta') as zone
                        from tenant.organisation o
                        left join tenant.outlet l on l.tenant_id = o.tenant_id
                        where o.tenant_id = app.current_tenant()""", Tuple.class).getSingleResult();
        return new Home(
                scopes.tenant(),
                row.get("name", String.class),
                "ASSOCIATION".equals(row.get("kind", String.class)),
                row.get("state", String.class),
                row.get("zone", String.class));
    }

    /// Whether the caller is an active member of another outlet too; which one is not told.
    public boolean ownerBelongsElsewhere() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select tenant.belongs_to_another_outlet()")
                .getSingleResult();
    }
}
