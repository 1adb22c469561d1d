package id.or.amsi.tanggap.tenant.trust;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Remembers, as the role for jobs, how far Keycloak's events were read, and finds whose they are.
@ApplicationScoped
class CredentialCursor {
    private final AgroalDataSource jobs;

    CredentialCursor(@DataSource("jobs") AgroalDataSource jobs) {
        this.jobs = jobs;
    }

    /// A membership of the person whose credential changed.
    record Place(UUID tenant, UUID membership) {}

    Instant readUntil() throws SQLException {
        try (Connection connection = jobs.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select read_until from tenant.credential_cursor");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /// Never goes back.
    void advance(Instant time) throws SQLException {
        try (Connection connection = jobs.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update tenant.credential_cursor set read_until = greatest(read_until, ?)")) {
            update.setObject(1, time.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    List<Place> placesOf(UUID person) throws SQLException {
        try (Connection connection = jobs.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select tenant_id, membership_id from tenant.places_of(?)")) {
            select.setObject(1, person);
            List<Place> places = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    places.add(new Place(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
            }
            return places;
        }
    }
}
