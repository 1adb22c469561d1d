package id.or.amsi.tanggap.fault;

import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What the consuming service did, noted by a trigger in its own database and in the transaction of the deed: one row
/// each time it writes its copy of a membership, even if the copy then stays as it was. So a deed done twice shows.
final class Effects implements AutoCloseable {
    private static final String INSTALL = """
            drop schema if exists fault cascade;
            create schema fault;
            create table fault.effect (
                id bigint generated always as identity primary key, key uuid not null, number integer not null);
            create index effect_of_key on fault.effect (key, number);
            create function fault.note() returns trigger language plpgsql security definer
                set search_path = pg_catalog, pg_temp
                as $$ begin
                    insert into fault.effect (key, number) values (new.membership_id, new.zone::integer);
                    return new;
                end $$;
            create trigger fault_note before insert on app.membership_copy
                for each row when (new.zone ~ '^[0-9]+$') execute function fault.note();""";

    private final RunningStack stack;
    private final String service;

    private Effects(RunningStack stack, String service) {
        this.stack = stack;
        this.service = service;
    }

    static Effects notedIn(RunningStack stack, String service) throws SQLException {
        Effects effects = new Effects(stack, service);
        effects.execute(INSTALL);
        return effects;
    }

    /// One deed.
    record Effect(UUID key, int number) {}

    /// All deeds in the order in which they were done.
    List<Effect> all() throws SQLException {
        try (Connection connection = stack.superuser(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select key, number from fault.effect order by id")) {
            List<Effect> all = new ArrayList<>();
            while (row.next()) {
                all.add(new Effect(row.getObject(1, UUID.class), row.getInt(2)));
            }
            return all;
        }
    }

    /// About how many there are; 0 while the database cannot be asked.
    long count() {
        try (Connection connection = stack.superuser(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(id), 0) from fault.effect")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            return 0;
        }
    }

    void awaitEffect(Effect effect, Duration patience) {
        await("the effect of " + effect)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> has(effect));
    }

    private boolean has(Effect effect) {
        try (Connection connection = stack.superuser(service);
                PreparedStatement select =
                        connection.prepareStatement("select 1 from fault.effect where key = ? and number = ?")) {
            select.setObject(1, effect.key());
            select.setInt(2, effect.number());
            return select.executeQuery().next();
        } catch (SQLException e) {
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = stack.superuser(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("drop schema fault cascade");
    }
}
