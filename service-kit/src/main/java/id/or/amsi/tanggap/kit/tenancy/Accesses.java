package id.or.amsi.tanggap.kit.tenancy;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Looks up who belongs where: in this service's own database, and with the owner of memberships when the copy there
/// is too old to be trusted. If neither can tell, nobody gets in.
@ApplicationScoped
public class Accesses {
    private static final Logger LOG = Logger.getLogger(Accesses.class);
    private static final String FIND = """
            select tenant_id, umbrella, tenant_state, membership_state, roles, heard_at from app.access_of(?, ?)""";

    private final DataSource database;
    private final Instance<AccessOwner> owner;
    private final Clock clock;
    private final Duration maxAge;

    Accesses(
            DataSource database,
            @RestClient Instance<AccessOwner> owner,
            Clock clock,
            @ConfigProperty(name = "tanggap.membership.max-age") Duration maxAge) {
        this.database = database;
        this.owner = owner;
        this.clock = clock;
        this.maxAge = maxAge;
    }

    /// What the person may be in the organisation; empty if the organisation is unknown.
    ///
    /// @throws RefusedException with 503 when the copy is too old and its owner does not answer
    public Optional<Access> find(String organization, UUID person) {
        Known known = look(organization, person);
        boolean fresh = known.heardAt().isAfter(clock.instant().minus(maxAge));
        return fresh ? known.access() : askOwner(organization, person);
    }

    /// @param heardAt until when this service has heard everything
    private record Known(Instant heardAt, Optional<Access> access) {}

    private Known look(String organization, UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, organization);
            statement.setObject(2, person);
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                return new Known(Instant.MAX, Optional.empty());
            }
            return new Known(row.getObject("heard_at", OffsetDateTime.class).toInstant(), access(row));
        } catch (SQLException e) {
            throw new IllegalStateException("memberships cannot be read", e);
        }
    }

    private Optional<Access> askOwner(String organization, UUID person) {
        try {
            return Optional.of(owner.get().find(organization, person));
        } catch (RuntimeException e) {
            if (e instanceof WebApplicationException answer
                    && answer.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            LOG.warnf(
                    "the owner of memberships does not answer: %s", e.getClass().getName());
            throw AdmissionRefusal.MEMBERSHIP_UNKNOWN.thrown();
        }
    }

    private static Optional<Access> access(ResultSet row) throws SQLException {
        @Nullable UUID tenant = row.getObject("tenant_id", UUID.class);
        if (tenant == null) {
            return Optional.empty();
        }
        return Optional.of(new Access(
                tenant,
                row.getBoolean("umbrella"),
                row.getString("tenant_state"),
                row.getString("membership_state"),
                roles(row.getArray("roles"))));
    }

    private static Set<String> roles(@Nullable Array roles) throws SQLException {
        return roles == null ? Set.of() : Set.of((String[]) roles.getArray());
    }
}
