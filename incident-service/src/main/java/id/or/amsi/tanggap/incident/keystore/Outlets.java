package id.or.amsi.tanggap.incident.keystore;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Which outlets there are, for work that goes through all of them one by one.
@ApplicationScoped
class Outlets {
    private static final String ALL = "select tenant_id from app.tenant_copy order by tenant_id";

    private final javax.sql.DataSource jobs;

    Outlets(@DataSource("jobs") javax.sql.DataSource jobs) {
        this.jobs = jobs;
    }

    List<UUID> all() {
        try (Connection connection = jobs.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL)) {
            List<UUID> found = new ArrayList<>();
            for (ResultSet rows = select.executeQuery(); rows.next(); ) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the outlets could not be read", e);
        }
    }
}
