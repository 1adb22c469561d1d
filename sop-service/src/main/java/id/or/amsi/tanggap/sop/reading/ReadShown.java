package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Door;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.outlet.Outlet;
import id.or.amsi.tanggap.sop.outlet.Outlets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads what an outlet shows, for people without an account. What is not there, what is not shown and what cannot be
/// an address at all are one and the same 404.
@ApplicationScoped
class ReadShown {
    private static final Pattern PUBLIC_ID = Pattern.compile("[a-z0-9]{1,64}");
    private static final Pattern KIND = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20})?");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final SealedVersions versions;
    private final Outlets outlets;
    private final Scopes scopes;
    private final Clock clock;

    ReadShown(SealedVersions versions, Outlets outlets, Scopes scopes, Clock clock) {
        this.versions = versions;
        this.outlets = outlets;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// @param path a kind as addresses write it: `kbgo`, `hate-speech`
    Shown inForce(String publicId, String path) {
        return shown(publicId, path, today -> versions.inForce(kind(path), today));
    }

    /// @param mark a version's number or hash
    Shown version(String publicId, String path, String mark) {
        return shown(publicId, path, today -> marked(kind(path), mark));
    }

    private Optional<Sealed> marked(String kind, String mark) {
        if (HASH.matcher(mark).matches()) {
            return versions.hashed(kind, mark);
        }
        return NUMBER.matcher(mark).matches() ? versions.numbered(kind, Integer.parseInt(mark)) : Optional.empty();
    }

    private Shown shown(String publicId, String path, Function<LocalDate, Optional<Sealed>> find) {
        if (!PUBLIC_ID.matcher(publicId).matches() || !KIND.matcher(path).matches()) {
            throw new RefusedException(new NotFound());
        }
        UUID tenant = QuarkusTransaction.requiringNew()
                .call(() -> versions.outletOf(publicId))
                .orElseThrow(() -> new RefusedException(new NotFound()));
        return scopes.within(
                Scope.of(tenant).through(new Door("reader", null)),
                () -> QuarkusTransaction.requiringNew().call(() -> shown(path, find)));
    }

    private Shown shown(String path, Function<LocalDate, Optional<Sealed>> find) {
        Outlet outlet = outlets.own();
        LocalDate today = LocalDate.now(clock.withZone(outlet.zone()));
        Sealed sealed = find.apply(today).orElseThrow(() -> new RefusedException(new NotFound()));
        int inForce = versions.inForce(kind(path), today).map(Sealed::version).orElse(0);
        return new Shown(outlet, sealed, today, inForce);
    }

    private static String kind(String path) {
        return path.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
