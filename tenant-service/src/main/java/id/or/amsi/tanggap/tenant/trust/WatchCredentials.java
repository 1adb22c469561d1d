package id.or.amsi.tanggap.tenant.trust;

import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.tenant.keycloak.CredentialChange;
import id.or.amsi.tanggap.tenant.keycloak.KeycloakEvents;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Reads in Keycloak's events whose credentials changed.
///
/// Where it stopped is kept in the database, and moves on only when everything before is done; the last minutes are
/// read again each time, because Keycloak commits its events a little later than it dates them. Two replicas that
/// read the same do the same once. What cannot be done keeps nothing else waiting.
@ApplicationScoped
class WatchCredentials {
    private static final Logger LOG = Logger.getLogger(WatchCredentials.class);
    private static final Duration READ_AGAIN = Duration.ofMinutes(2);

    private final Set<CredentialChange> done = ConcurrentHashMap.newKeySet();
    private final KeycloakEvents events;
    private final CredentialCursor cursor;
    private final SuspendTrust suspend;
    private final Scopes scopes;
    private final Clock clock;

    WatchCredentials(KeycloakEvents events, CredentialCursor cursor, SuspendTrust suspend, Scopes scopes, Clock clock) {
        this.events = events;
        this.cursor = cursor;
        this.suspend = suspend;
        this.scopes = scopes;
        this.clock = clock;
    }

    // Keycloak or the database may be away: the next look begins where this one did
    @SuppressWarnings("CatchingUnchecked")
    @Scheduled(
            identity = "credentials",
            every = "{tanggap.credentials.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void lookOften() {
        try {
            look();
        } catch (SQLException | RuntimeException e) {
            warn("changes of credentials could not be read", e);
        }
    }

    void look() throws SQLException {
        Instant readUntil = cursor.readUntil();
        Instant since = readUntil.minus(READ_AGAIN);
        done.removeIf(change -> change.at().isBefore(since));
        Instant reached = readUntil;
        boolean nothingFailed = true;
        for (CredentialChange change : events.since(since)) {
            nothingFailed &= done.contains(change) || isDone(change);
            if (nothingFailed && change.at().isAfter(reached)) {
                reached = change.at();
            }
        }
        // an event dated in the future must not make us pass over those until then
        Instant now = clock.instant();
        Instant known = reached.isAfter(now) ? now : reached;
        if (known.isAfter(readUntil)) {
            cursor.advance(known);
        }
    }

    @SuppressWarnings("CatchingUnchecked")
    private boolean isDone(CredentialChange change) {
        try {
            follow(change);
            return done.add(change);
        } catch (SQLException | RuntimeException e) {
            warn("a change of a credential could not be followed", e);
            return false;
        }
    }

    private void follow(CredentialChange change) throws SQLException {
        List<CredentialCursor.Place> places = cursor.placesOf(change.person());
        if (!places.isEmpty() && events.isReset(change)) {
            for (CredentialCursor.Place place : places) {
                scopes.within(Scope.of(place.tenant()), () -> {
                    suspend.after(place.membership(), change.at());
                    return place;
                });
            }
        }
    }

    private static void warn(String what, Exception cause) {
        LOG.warnf("%s: %s", what, cause.getClass().getName());
        LOG.debug("cause", cause);
    }
}
