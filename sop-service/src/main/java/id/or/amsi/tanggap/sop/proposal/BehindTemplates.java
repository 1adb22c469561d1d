package id.or.amsi.tanggap.sop.proposal;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Looks across outlets, as the role for jobs, for SOPs to which the newest version of their template was not proposed
/// yet; a version that says the same is none. It sees ids and numbers of versions, no word of any SOP.
@ApplicationScoped
class BehindTemplates {
    private static final String NEWEST = """
            select n.template_key, n.version, n.content_hash from sop.template n
            where n.version > 1 and not exists (select 1 from sop.template l
                where l.template_key = n.template_key and l.version > n.version)""";
    /// Of each SOP its last version counts. Where the newest version says the same again, an older one may still be
    /// offered.
    private static final String BEHIND = """
            select v.tenant_id, v.sop_id from sop.version v
            join sop.template u on u.template_key = v.template_key and u.version = v.template_version
            join sop.outlet o on o.tenant_id = v.tenant_id and o.state = 'ACTIVE'
            where v.template_key = ? and v.template_version < ?
                and not exists (select 1 from sop.version l
                    where l.tenant_id = v.tenant_id and l.sop_id = v.sop_id and l.version > v.version)
                and case when u.content_hash <> ?
                    then not exists (select 1 from sop.proposal p
                        where p.tenant_id = v.tenant_id and p.sop_id = v.sop_id and p.to_version = ?)
                    else exists (select 1 from sop.proposal p
                        where p.tenant_id = v.tenant_id and p.sop_id = v.sop_id and p.state = 'OPEN') end
            limit ?""";

    private final javax.sql.DataSource jobs;

    BehindTemplates(@DataSource("jobs") javax.sql.DataSource jobs) {
        this.jobs = jobs;
    }

    List<Behind> list(int atMost) {
        try (Connection connection = jobs.getConnection()) {
            List<Behind> behind = new ArrayList<>();
            for (Newest template : newest(connection)) {
                behind.addAll(behind(connection, template, atMost - behind.size()));
            }
            return behind;
        } catch (SQLException e) {
            throw new IllegalStateException("SOPs behind their template could not be read", e);
        }
    }

    private static List<Newest> newest(Connection connection) throws SQLException {
        List<Newest> newest = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEWEST);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                newest.add(new Newest(rows.getString(1), rows.getInt(2), rows.getString(3)));
            }
        }
        return newest;
    }

    private static List<Behind> behind(Connection connection, Newest template, int atMost) throws SQLException {
        List<Behind> behind = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(BEHIND)) {
            select.setString(1, template.key());
            select.setInt(2, template.version());
            select.setString(3, template.contentHash());
            select.setInt(4, template.version());
            select.setInt(5, atMost);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    behind.add(new Behind(
                            rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), template.version()));
                }
            }
        }
        return behind;
    }

    private record Newest(String key, int version, String contentHash) {}

    /// An SOP of an outlet, and the version it has no proposal for.
    record Behind(UUID tenant, UUID sop, int toVersion) {}
}
