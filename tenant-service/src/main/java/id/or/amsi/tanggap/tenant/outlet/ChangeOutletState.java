package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.organisation.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// The secretariat moves an outlet to another state, with a reason that stays in its history.
@ApplicationScoped
class ChangeOutletState {
    /// An outlet works only when its cases do not hang on one person, nor on those who lead it.
    private static final int INDEPENDENT_HANDLERS = 2;

    private final Outlets outlets;
    private final OutletStateChanges history;
    private final Reconciliation reconciliation;

    ChangeOutletState(Outlets outlets, OutletStateChanges history, Reconciliation reconciliation) {
        this.outlets = outlets;
        this.history = history;
        this.reconciliation = reconciliation;
    }

    /// Lets a registered outlet work.
    @Transactional
    Outlet activate(UUID outletId, String reason) {
        Outlet outlet = outlets.requireLocked(outletId);
        OutletState before = leave(outlet, OutletState.REGISTERED, OutletState.ACTIVE);
        int present = outlets.independentHandlers(outletId);
        if (present < INDEPENDENT_HANDLERS) {
            throw new RefusedException(new OutletRefusal.TooFewHandlers(INDEPENDENT_HANDLERS, present));
        }
        return record(outlet, before, reason);
    }

    /// Lets a suspended outlet work again; its people were checked when it was activated, and its handlers can only be
    /// replaced by its own people.
    @Transactional
    Outlet reinstate(UUID outletId, String reason) {
        Outlet outlet = outlets.requireLocked(outletId);
        return record(outlet, leave(outlet, OutletState.SUSPENDED, OutletState.ACTIVE), reason);
    }

    @Transactional
    Outlet suspend(UUID outletId, String reason) {
        Outlet outlet = outlets.requireLocked(outletId);
        return record(outlet, outlet.become(OutletState.SUSPENDED), reason);
    }

    @Transactional
    Outlet depart(UUID outletId, String reason) {
        Outlet outlet = outlets.requireLocked(outletId);
        return record(outlet, outlet.become(OutletState.LEFT), reason);
    }

    private static OutletState leave(Outlet outlet, OutletState from, OutletState to) {
        if (outlet.state() != from) {
            throw new RefusedException(new OutletRefusal.IllegalMove(outlet.state(), to));
        }
        return outlet.become(to);
    }

    private Outlet record(Outlet outlet, OutletState before, String reason) {
        outlets.flush();
        history.add(outlet.outletId(), before, outlet.state(), reason);
        reconciliation.mark(outlet.outletId());
        return outlet;
    }
}
