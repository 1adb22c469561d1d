package id.or.amsi.tanggap.tenant.testing;

import java.util.UUID;

/// A tenant whose accounts and members in Keycloak match its rows.
public final class Reconciled {
    private Reconciled() {}

    /// Has whatever is left to do done now, and waits for it.
    public static void now(UUID tenant) {
        Stack.change(
                "update tenant.reconciliation set next_try_at = now() where tenant_id = ? and wanted > done", tenant);
        await(tenant);
    }

    /// Waits until nothing is left to do.
    public static void await(UUID tenant) {
        Association.awaited("select 'done' from tenant.reconciliation where tenant_id = ? and wanted = done", tenant);
    }
}
