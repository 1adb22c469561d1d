package id.or.amsi.tanggap.incident.receipt;

import id.or.amsi.tanggap.kit.tenancy.Door;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import java.util.UUID;

/// A report that was opened by whoever sent it.
public record OpenedReport(UUID tenant, UUID incident) {

    /// Shows this incident and nothing else, and lets no more be added than messages.
    Scope scope() {
        return Scope.of(tenant).through(new Door("receipt", incident));
    }
}
