package id.or.amsi.tanggap.tenant.outlet;

import java.util.Set;

/// Where an outlet stands with the association.
public enum OutletState {
    /// Known and naming its people.
    REGISTERED,
    /// Works.
    ACTIVE,
    /// Shut out for a while: its tokens are worth nothing.
    SUSPENDED,
    /// Gone for good; its rows stay.
    LEFT;

    /// The states that may follow this one.
    public Set<OutletState> next() {
        return switch (this) {
            case REGISTERED -> Set.of(ACTIVE, LEFT);
            case ACTIVE -> Set.of(SUSPENDED, LEFT);
            case SUSPENDED -> Set.of(ACTIVE, LEFT);
            case LEFT -> Set.of();
        };
    }
}
