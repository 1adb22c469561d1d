package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;

/// The acting outlet, for other features.
@ApplicationScoped
public class OwnOutlet {
    private final Outlets outlets;
    private final Scopes scopes;

    OwnOutlet(Outlets outlets, Scopes scopes) {
        this.outlets = outlets;
        this.scopes = scopes;
    }

    /// What is known of it; 404 for the association, which is none.
    public OutletAnswer answer() {
        return outlets.require(scopes.tenant()).answer();
    }
}
