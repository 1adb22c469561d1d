package id.or.amsi.tanggap.incident.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

/// Writes what other services own. A version, once here, never changes.
@ApplicationScoped
class Copies {
    private static final String KEEP_TEMPLATE = """
            insert into incident.template_procedure
                (template_key, version, kind, title, content_hash, procedure_hash, procedure)
            values (?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (template_key, version) do nothing""";
    private static final String SAME_TEMPLATE = """
            select content_hash = ? and procedure_hash = ? as same
            from incident.template_procedure where template_key = ? and version = ?""";
    private static final String KEEP_SOP = """
            insert into incident.published_procedure (sop_id, version, kind, title, content_hash, procedure_hash,
                procedure, effective_from, appointments, withdrawn)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, exists (select 1 from incident.published_procedure later
                where later.sop_id = ? and later.version >= ? and later.withdrawn))
            on conflict (tenant_id, sop_id, version) do nothing""";
    private static final String SAME_SOP = """
            select content_hash = ? and procedure_hash = ? as same
            from incident.published_procedure where sop_id = ? and version = ?""";
    private static final String WITHDRAW = """
            update incident.published_procedure set withdrawn = true where sop_id = ? and not withdrawn""";
    private static final String KEEP_OUTLET = """
            insert into incident.outlet_facts as facts (public_id, name, time_zone, sequence) values (?, ?, ?, ?)
            on conflict (tenant_id) do update
            set public_id = excluded.public_id, name = excluded.name, time_zone = excluded.time_zone,
                sequence = excluded.sequence
            where facts.sequence < excluded.sequence""";

    private final DataSource database;

    Copies(DataSource database) {
        this.database = database;
    }

    /// @return false if that version is here and says something else
    boolean keepTemplate(String key, SealedProcedure sealed) {
        int added = write(
                KEEP_TEMPLATE,
                key,
                sealed.version(),
                sealed.kind(),
                sealed.title(),
                sealed.contentHash(),
                sealed.procedureHash(),
                sealed.procedure());
        return added == 1 || isSame(SAME_TEMPLATE, sealed, key);
    }

    /// @return false if that version is here and says something else
    boolean keepSop(UUID sopId, SealedProcedure sealed, LocalDate effectiveFrom, String appointments) {
        int added = write(
                KEEP_SOP,
                sopId,
                sealed.version(),
                sealed.kind(),
                sealed.title(),
                sealed.contentHash(),
                sealed.procedureHash(),
                sealed.procedure(),
                effectiveFrom,
                appointments,
                sopId,
                sealed.version());
        return added == 1 || isSame(SAME_SOP, sealed, sopId);
    }

    /// No version of the SOP that is here starts another incident; those that run by one keep it.
    void withdraw(UUID sopId) {
        write(WITHDRAW, sopId);
    }

    /// Does nothing if it comes late.
    void keepOutlet(OutletFacts outlet, long sequence) {
        write(KEEP_OUTLET, outlet.publicId(), outlet.name(), outlet.zone().getId(), sequence);
    }

    private int write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the copy could not be written", e);
        }
    }

    private boolean isSame(String sql, SealedProcedure sealed, Object key) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, sealed.contentHash(), sealed.procedureHash(), key, sealed.version());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean("same");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the copy could not be read", e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
