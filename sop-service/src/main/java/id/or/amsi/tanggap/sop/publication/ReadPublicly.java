package id.or.amsi.tanggap.sop.publication;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Door;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.floor.Laws;
import id.or.amsi.tanggap.sop.outlet.Outlet;
import id.or.amsi.tanggap.sop.outlet.Outlets;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// Reads an outlet's SOP for people without an account, through a door that shows published rows only.
@ApplicationScoped
class ReadPublicly {
    private final PublishedSops published;
    private final Outlets outlets;
    private final Laws laws;
    private final Scopes scopes;
    private final Clock clock;

    ReadPublicly(PublishedSops published, Outlets outlets, Laws laws, Scopes scopes, Clock clock) {
        this.published = published;
        this.outlets = outlets;
        this.laws = laws;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// 404 for an unknown public id, and for an outlet without such an SOP in force.
    PublicSop find(String publicId, String kind) {
        UUID outlet = QuarkusTransaction.requiringNew()
                .call(() -> published.outletOf(publicId))
                .orElseThrow(() -> new RefusedException(new NotFound()));
        return scopes.within(
                Scope.of(outlet).through(new Door("reader", null)),
                () -> QuarkusTransaction.requiringNew().call(() -> inForce(kind)));
    }

    private PublicSop inForce(String kind) {
        Outlet outlet = outlets.own();
        LocalDate today = LocalDate.now(clock.withZone(outlet.zone()));
        SealedRow row = published.inForce(kind, today).orElseThrow(() -> new RefusedException(new NotFound()));
        CitedLaws cited = CitedLaws.in(row.text(), row.effectiveFrom(), laws);
        return new PublicSop(
                outlet.publicId(),
                outlet.name(),
                row.kind(),
                row.id().version(),
                row.contentHash(),
                row.procedureHash(),
                row.effectiveFrom(),
                row.nextReviewAt(),
                cited.rows(),
                cited.sealed(),
                PublicSop.withoutIds(CanonicalJson.read(row.text(), JsonNode.class)));
    }
}
