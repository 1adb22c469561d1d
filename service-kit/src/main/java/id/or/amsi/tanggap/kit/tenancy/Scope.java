package id.or.amsi.tanggap.kit.tenancy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For whom work is done: it decides which rows the database shows.
///
/// @param tenant the acting tenant; null shows no tenant's row
/// @param person the acting person; null for work that no person asked for
/// @param umbrella how the tenant stands to the umbrella tenant
/// @param roles the person's roles that count for this request
/// @param door the narrower way in that is taken; null for the service's own
public record Scope(
        @Nullable UUID tenant,
        @Nullable UUID person,
        Umbrella umbrella,
        Set<String> roles,
        @Nullable Door door) {

    private static final Scope NOTHING = new Scope(null, null, Umbrella.NONE, Set.of());

    public Scope {
        roles = Set.copyOf(roles);
    }

    public Scope(@Nullable UUID tenant, @Nullable UUID person, Umbrella umbrella, Set<String> roles) {
        this(tenant, person, umbrella, roles, null);
    }

    /// The scope that sees no tenant's row.
    public static Scope nothing() {
        return NOTHING;
    }

    /// A tenant's own work that no person asked for: event handlers and jobs.
    public static Scope of(UUID tenant) {
        return new Scope(tenant, null, Umbrella.NONE, Set.of());
    }

    /// The same work with the rights of a door only.
    public Scope through(Door narrow) {
        return new Scope(tenant, person, umbrella, roles, narrow);
    }

    /// The same people inside another tenant: what the umbrella tenant does as a guest.
    public Scope asGuestOf(UUID otherTenant) {
        return new Scope(otherTenant, person, Umbrella.GUEST, roles);
    }
}
