package id.or.amsi.tanggap.tenant.member;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The memberships of an outlet kept in memory, and whoever is acting at the moment.
@SuppressWarnings("NullAway")
public class People extends Memberships {
    public static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    public static final Home OUTLET = new Home(UUID.randomUUID(), "Kabar Bunga", false, "REGISTERED", "Asia/Jakarta");
    public static final Home ASSOCIATION = new Home(UUID.randomUUID(), "AMSI", true, "ACTIVE", "Asia/Jakarta");

    private final List<Membership> all = new ArrayList<>();
    private @Nullable Membership acting;

    public People() {
        super(null);
    }

    /// An active member whose roles are taken as given.
    public static Membership active(String name, Role... roles) {
        Membership member = invited(name, roles);
        member.link(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        member.accept(START);
        for (Role role : roles) {
            if (role.needsTwoPeople()) {
                member.grant(role, RoleGrant.by(UUID.randomUUID(), UUID.randomUUID(), START), OUTLET);
            }
        }
        return member;
    }

    /// Somebody who has not answered yet, with the ordinary ones of the roles.
    public static Membership invited(String name, Role... roles) {
        Membership member =
                Membership.invite(new Profile(name, "id", null), name + "@kabarbunga.example", false, START);
        for (Role role : roles) {
            if (!role.needsTwoPeople()) {
                member.grant(role, RoleGrant.by(UUID.randomUUID(), START), OUTLET);
            }
        }
        return member;
    }

    public void actAs(Membership member) {
        acting = member;
    }

    public List<Membership> all() {
        return all;
    }

    @Override
    public void lock() {}

    @Override
    public Membership present(UUID id) {
        return Optional.ofNullable(findById(id))
                .filter(member -> member.state() != MembershipState.REMOVED)
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }

    @Override
    public @Nullable Membership findById(UUID id) {
        return all.stream().filter(member -> member.id().equals(id)).findFirst().orElse(null);
    }

    @Override
    public Membership own() {
        return acting;
    }

    @Override
    public Optional<Membership> ofPerson(UUID person) {
        return all.stream()
                .filter(member -> member.isPerson(person) && member.state() != MembershipState.REMOVED)
                .findFirst();
    }

    @Override
    public void add(Membership membership) {
        all.add(membership);
    }

    @Override
    public List<Membership> active() {
        return all.stream().filter(Membership::isActive).toList();
    }

    @Override
    public Home home() {
        return OUTLET;
    }
}
