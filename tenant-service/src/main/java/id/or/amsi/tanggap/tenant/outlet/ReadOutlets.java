package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Reads outlets and their history.
@ApplicationScoped
class ReadOutlets {
    private final Outlets outlets;
    private final OutletStateChanges history;
    private final Scopes scopes;

    ReadOutlets(Outlets outlets, OutletStateChanges history, Scopes scopes) {
        this.outlets = outlets;
        this.history = history;
        this.scopes = scopes;
    }

    @Transactional
    Page<OutletAnswer> list(OutletFilter filter, PageParams params) {
        return Page.of(
                        outlets.page(filter, OutletPosition.of(params.after()), params.limit()),
                        params.limit(),
                        Outlet::position)
                .map(Outlet::answer);
    }

    @Transactional
    Outlet find(UUID outletId) {
        return outlets.require(outletId);
    }

    /// The outlet that the caller's token is for; 404 for the association, which is none.
    @Transactional
    Outlet own() {
        return outlets.require(scopes.tenant());
    }

    @Transactional
    Page<OutletStateChange> history(UUID outletId, PageParams params) {
        outlets.require(outletId);
        return Page.of(
                history.page(outletId, params.afterId(), params.limit()),
                params.limit(),
                change -> change.changeId().toString());
    }
}
