package id.or.amsi.tanggap.incident.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The procedures by which the acting outlet works, and who the outlet is.
@ApplicationScoped
public class Procedures {
    private static final String IN_FORCE = """
            select sop_id, null as template_key, version, content_hash, procedure_hash, title,
                procedure, appointments
            from incident.published_procedure
            where kind = ? and not withdrawn and effective_from <= ?
            order by effective_from desc, version desc limit 1""";
    private static final String FALLBACK = """
            select null as sop_id, template_key, version, content_hash, procedure_hash, title,
                procedure, '[]' as appointments
            from incident.template_procedure where kind = ? order by version desc limit 1""";
    private static final String SEALED_SOP = """
            select sop_id, null as template_key, version, content_hash, procedure_hash, title,
                procedure, appointments
            from incident.published_procedure where sop_id = ? and version = ? and content_hash = ?""";
    private static final String SEALED_TEMPLATE = """
            select null as sop_id, template_key, version, content_hash, procedure_hash, title,
                procedure, '[]' as appointments
            from incident.template_procedure where template_key = ? and version = ? and content_hash = ?""";
    private static final String OUTLET = "select public_id, name, time_zone from incident.outlet_facts";

    private final DataSource database;
    private final Clock clock;

    Procedures(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What a new incident of this kind follows today, where the outlet is: its own SOP in force, else the
    /// association's newest template; nothing if there is neither.
    public Optional<PinnedProcedure> inForce(String kind) {
        Optional<PinnedProcedure> own = outlet().flatMap(outlet ->
                find(IN_FORCE, Procedures::pinned, kind, LocalDate.ofInstant(clock.instant(), outlet.zone())));
        return own.or(() -> find(FALLBACK, Procedures::pinned, kind));
    }

    /// The version that an incident keeps.
    ///
    /// @throws IllegalStateException if it is not here
    public PinnedProcedure of(Pin pin) {
        Optional<PinnedProcedure> sealed = pin.fallback()
                ? find(SEALED_TEMPLATE, Procedures::pinned, pin.templateKey(), pin.version(), pin.contentHash())
                : find(SEALED_SOP, Procedures::pinned, pin.sopId(), pin.version(), pin.contentHash());
        return sealed.orElseThrow(() -> new IllegalStateException("a pinned procedure is gone"));
    }

    /// Who the acting outlet is; nothing until tenant-service told.
    public Optional<OutletFacts> outlet() {
        return find(
                OUTLET,
                row -> new OutletFacts(
                        row.getString("public_id"), row.getString("name"), ZoneId.of(row.getString("time_zone"))));
    }

    private static PinnedProcedure pinned(ResultSet row) throws SQLException {
        Pin pin = new Pin(
                row.getObject("sop_id", UUID.class),
                row.getString("template_key"),
                row.getInt("version"),
                row.getString("content_hash"),
                row.getString("template_key") != null);
        String procedure = row.getString("procedure");
        if (!CanonicalJson.hash(procedure).equals(row.getString("procedure_hash"))) {
            throw new IllegalStateException("a stored procedure is not what its hash says");
        }
        return new PinnedProcedure(
                pin,
                ProcedureJson.read(row.getString("title"), Title.class),
                ProcedureJson.read(procedure, Procedure.class),
                List.of(ProcedureJson.read(row.getString("appointments"), Appointment[].class)));
    }

    private <T> Optional<T> find(String sql, Row<T> read, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read.of(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("procedures could not be read", e);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
