package id.or.amsi.tanggap.tenant.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.tenant.keycloak.CredentialChange;
import id.or.amsi.tanggap.tenant.keycloak.CredentialChange.Kind;
import id.or.amsi.tanggap.tenant.keycloak.KeycloakEvents;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WatchCredentialsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
    private static final Instant NOW = NOON.plusSeconds(300);

    private final List<CredentialChange> noted = new ArrayList<>();
    private final List<UUID> followed = new ArrayList<>();
    private final Set<UUID> impossible = new HashSet<>();
    private final AtomicReference<Instant> readUntil = new AtomicReference<>(NOON);
    private final WatchCredentials watch = watch();

    @Test
    void whatFailsIsReadAgainAndKeepsNothingElseWaiting() throws SQLException {
        UUID first = changed(1);
        UUID second = changed(2);
        UUID third = changed(3);
        impossible.add(second);

        watch.look();
        assertThat(followed).containsExactly(first, third);
        assertThat(readUntil).hasValue(NOON.plusSeconds(1));
        impossible.clear();
        watch.look();

        assertThat(followed).containsExactly(first, third, second);
        assertThat(readUntil).hasValue(NOON.plusSeconds(3));
    }

    @Test
    void whatKeycloakCommitsLateIsStillRead() throws SQLException {
        UUID prompt = changed(90);
        watch.look();

        UUID late = changed(30);
        watch.look();

        assertThat(followed).containsExactly(prompt, late);
        assertThat(readUntil).hasValue(NOON.plusSeconds(90));
    }

    @Test
    void whatIsDatedInTheFutureMakesUsPassOverNothing() throws SQLException {
        UUID future = changed(86_400);
        watch.look();
        assertThat(readUntil).hasValue(NOW);

        UUID next = changed(290);
        watch.look();
        watch.look();

        assertThat(followed).containsExactly(future, next);
        assertThat(readUntil).hasValue(NOW);
    }

    private UUID changed(int second) {
        UUID person = UUID.randomUUID();
        noted.add(new CredentialChange(person, NOON.plusSeconds(second), Kind.REPLACED));
        noted.sort(Comparator.comparing(CredentialChange::at));
        return person;
    }

    /// Over people without memberships, whom to look for is all that there is to do.
    @SuppressWarnings("NullAway")
    private WatchCredentials watch() {
        var events = new KeycloakEvents(null, "") {
            @Override
            public List<CredentialChange> since(Instant time) {
                return noted.stream()
                        .filter(change -> !change.at().isBefore(time))
                        .toList();
            }
        };
        var cursor = new CredentialCursor(null) {
            @Override
            Instant readUntil() {
                return readUntil.get();
            }

            @Override
            void advance(Instant time) {
                readUntil.set(time);
            }

            @Override
            List<Place> placesOf(UUID person) throws SQLException {
                if (impossible.contains(person)) {
                    throw new SQLException("away");
                }
                followed.add(person);
                return List.of();
            }
        };
        return new WatchCredentials(events, cursor, null, null, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
