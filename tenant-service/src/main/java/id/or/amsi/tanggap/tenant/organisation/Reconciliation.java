package id.or.amsi.tanggap.tenant.organisation;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/// Says that Keycloak may no longer match a tenant's rows. The mark is part of the transaction that changed them, so
/// it is neither lost nor early; a worker is woken when that transaction commits.
///
/// Call it last: marks of one tenant wait for each other.
@ApplicationScoped
public class Reconciliation {
    private final ReconciliationMarks marks;
    private final Scopes scopes;

    Reconciliation(ReconciliationMarks marks, Scopes scopes) {
        this.marks = marks;
        this.scopes = scopes;
    }

    /// Marks the acting tenant.
    @Transactional(TxType.MANDATORY)
    public void mark() {
        marks.mark(scopes.tenant());
    }

    /// Marks the given tenant; the association marks outlets this way.
    @Transactional(TxType.MANDATORY)
    public void mark(UUID tenant) {
        marks.mark(tenant);
    }
}
