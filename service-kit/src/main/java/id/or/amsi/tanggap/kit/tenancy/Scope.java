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
public record Scope(@Nullable UUID tenant, @Nullable UUID person, Umbrella umbrella, Set<String> roles) {

    private static final Scope NOTHING = new Scope(null, null, Umbrella.NONE, Set.of());

    public Scope {
        roles = Set.copyOf(roles);
    }

    /// The scope that sees no tenant's row.
    public static Scope nothing() {
        return NOTHING;
    }

    /// A tenant's own work that no person asked for: event handlers and jobs.
    public static Scope of(UUID tenant) {
        return new Scope(tenant, null, Umbrella.NONE, Set.of());
    }

    /// The same people inside another tenant: what the umbrella tenant does as a guest.
    public Scope asGuestOf(UUID otherTenant) {
        return new Scope(otherTenant, person, Umbrella.GUEST, roles);
    }
}
