package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// The outlets behind public addresses.
@ApplicationScoped
class PublicOutlets {
    private static final int LONGEST = 100;

    private final Session database;
    private final Scopes scopes;
    private final Throttle throttle;

    PublicOutlets(Session database, Scopes scopes, Throttle throttle) {
        this.database = database;
        this.scopes = scopes;
        this.throttle = throttle;
    }

    /// Lets somebody without an account in to an outlet.
    ///
    /// @throws RefusedException 404 if no active outlet has that address, 429 if too many come at once
    UUID admit(String publicId, Throttle.Weight weight) {
        Optional<UUID> outlet = publicId.length() > LONGEST ? Optional.empty() : find(publicId);
        throttle.admit(outlet.map(UUID::toString).orElse(""), weight);
        return outlet.orElseThrow(() -> new RefusedException(new NotFound()));
    }

    private Optional<UUID> find(String publicId) {
        return scopes.within(
                Scope.nothing(),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> Optional.ofNullable(
                                database.createNativeQuery("select incident.outlet_of(:publicId)", UUID.class)
                                        .setParameter("publicId", publicId)
                                        .getSingleResultOrNull())));
    }
}
