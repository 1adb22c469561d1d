package id.or.amsi.tanggap.incident.history;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the database shows to the service's role, for many people in one question.
final class SeenRows implements AutoCloseable {
    private static final String EYES = """
        create function pg_temp.seen(tenant uuid, person uuid, ids uuid[])
            returns table (incident uuid, messages bigint) language plpgsql as $$
        begin
            perform set_config('app.tenant_id', tenant::text, true),
                set_config('app.person_id', person::text, true);
            return query select i.incident_id,
                (select count(*) from incident.message m where m.incident_id = i.incident_id)
                from incident.incident i where i.incident_id = any (ids);
        end $$\
        """;
    private static final String LOOK = """
        select who.person, seen.incident, seen.messages
        from unnest(?::uuid[], ?::uuid[]) as who (tenant, person),
            pg_temp.seen(who.tenant, who.person, ?) as seen\
        """;

    private static final String SILENCE = """
        create function pg_temp.silent() returns trigger language plpgsql as $$
        begin
            if new.tenant_id::text = any (tg_argv) then return null; end if;
            return new;
        end $$\
        """;
    private static final String ROLES = """
        select unnest(roles) from app.membership_copy
        where tenant_id = ? and membership_id = ? and state = 'ACTIVE'\
        """;

    private final Connection connection;

    SeenRows(RunningStack stack) throws SQLException {
        connection = stack.superuser("incident");
        run(EYES);
        connection.setAutoCommit(false);
    }

    /// @param people with the outlet for which each of them acts
    /// @return person to the incidents that they see, with the number of messages in each
    Map<UUID, Map<UUID, Long>> look(List<UUID> tenants, List<UUID> people, Collection<UUID> incidents) {
        Map<UUID, Map<UUID, Long>> seen = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LOOK)) {
            run("set local role incident_app");
            statement.setArray(1, array(tenants));
            statement.setArray(2, array(people));
            statement.setArray(3, array(incidents));
            for (ResultSet row = statement.executeQuery(); row.next(); ) {
                seen.computeIfAbsent(row.getObject(1, UUID.class), person -> new HashMap<>())
                        .put(row.getObject(2, UUID.class), row.getLong(3));
            }
            connection.rollback();
            return seen;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return what a member is as far as the service has heard; empty for whoever left
    Set<String> roles(UUID tenant, UUID membership) {
        try (PreparedStatement statement = connection.prepareStatement(ROLES)) {
            statement.setObject(1, tenant);
            statement.setObject(2, membership);
            Set<String> roles = new HashSet<>();
            for (ResultSet row = statement.executeQuery(); row.next(); ) {
                roles.add(row.getString(1));
            }
            connection.rollback();
            return roles;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What these outlets tell reaches nobody while this is open: thousands of events about incidents that are gone
    /// again would keep whoever hears them from everything else.
    void silence(List<UUID> tenants) {
        String quoted = tenants.stream().map(tenant -> "'" + tenant + "'").collect(Collectors.joining(", "));
        String name = "silence_" + tenants.getFirst().toString().replace("-", "");
        try {
            run(SILENCE);
            run("create trigger %s before insert on app.outbox for each row execute function pg_temp.silent(%s)"
                    .formatted(name, quoted));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes all incidents of these outlets away, which is what erasure does.
    void forget(List<UUID> tenants) {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from incident.incident where tenant_id = any (?)")) {
            statement.setArray(1, array(tenants));
            statement.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Array array(Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", new ArrayList<>(ids).toArray());
    }
}
