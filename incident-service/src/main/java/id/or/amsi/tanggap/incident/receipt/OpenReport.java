package id.or.amsi.tanggap.incident.receipt;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Door;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lets whoever sent a report work with it, and with nothing else.
///
/// What is done runs in a transaction of its own with the rights of the door `receipt`, whichever way the report was
/// opened. A receipt that nobody has and a report of somebody else are not found.
@ApplicationScoped
public class OpenReport {
    private final Submissions submissions;
    private final ReportHashes hashes;
    private final Scopes scopes;

    OpenReport(Submissions submissions, ReportHashes hashes, Scopes scopes) {
        this.submissions = submissions;
        this.hashes = hashes;
        this.scopes = scopes;
    }

    /// With a receipt as somebody typed it. Looking for one that exists and one that does not costs the same: one
    /// hash and one row of an index.
    ///
    /// @param gate asked once it is known whose report it is
    public <T> T withReceipt(@Nullable String typed, ReceiptGate gate, Function<OpenedReport, T> work) {
        ReceiptCode receipt = ReceiptCode.parse(typed == null ? "" : typed)
                .orElseThrow(() -> new RefusedException(new ReceiptRefusal.Mistyped()));
        byte[] hash = hashes.ofReceipt(receipt);
        Scope looking = Scope.nothing().through(new Door("receipt", null));
        Optional<OpenedReport> report =
                scopes.within(looking, () -> QuarkusTransaction.requiringNew().call(() -> submissions.ofReceipt(hash)));
        gate.pass(report.map(OpenedReport::tenant));
        return within(report.orElseThrow(OpenReport::notFound), work);
    }

    /// The signed-in person's own report.
    public <T> T ofCaller(UUID incident, Function<OpenedReport, T> work) {
        UUID tenant = scopes.tenant();
        byte[] hash = hashes.ofSubmitter(tenant, scopes.person());
        if (!QuarkusTransaction.joiningExisting().call(() -> submissions.isOfSubmitter(hash, incident))) {
            throw notFound();
        }
        return within(new OpenedReport(tenant, incident), work);
    }

    private <T> T within(OpenedReport report, Function<OpenedReport, T> work) {
        return scopes.within(
                report.scope(), () -> QuarkusTransaction.requiringNew().call(() -> work.apply(report)));
    }

    private static RefusedException notFound() {
        return new RefusedException(new NotFound());
    }
}
