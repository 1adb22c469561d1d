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
import org.jspecify.annotations.Nullable;

/// What a consuming service did, noted by a trigger in its own database and in the transaction of the deed: one row
/// each time it writes, even if what it writes is there already. So a deed done twice shows.
final class Effects implements AutoCloseable {
    private final RunningStack stack;
    private final String service;
    private @Nullable Connection open;

    private Effects(RunningStack stack, String service) {
        this.stack = stack;
        this.service = service;
    }

    /// Each time sop-service copies a membership.
    static Effects copies(RunningStack stack) throws SQLException {
        return noted(
                stack,
                Bench.COPIES,
                "new.membership_id",
                "new.zone::integer",
                "app.membership_copy",
                "new.zone ~ '^[0-9]+$'");
    }

    /// Each time notification-service makes a notice of what the writers tell: their event's id begins like the subject
    /// and ends with the number.
    static Effects notices(RunningStack stack) throws SQLException {
        return noted(
                stack,
                Bench.NOTICES,
                "new.subject_id",
                "('x' || right(new.event_id, 8))::bit(32)::integer",
                "notification.notice",
                "left(new.event_id, 18) = left(new.subject_id::text, 18)");
    }

    private static Effects noted(
            RunningStack stack, String service, String key, String number, String table, String condition)
            throws SQLException {
        Effects effects = new Effects(stack, service);
        effects.execute("""
                drop schema if exists fault cascade;
                create schema fault;
                create table fault.effect (
                    id bigint generated always as identity primary key, key uuid not null, number integer not null);
                create index effect_of_key on fault.effect (key, number);
                create function fault.note() returns trigger language plpgsql security definer
                    set search_path = pg_catalog, pg_temp
                    as $$ begin
                        insert into fault.effect (key, number) values (%s, %s);
                        return new;
                    end $$;
                create trigger fault_note before insert on %s for each row when (%s) execute function fault.note();""".formatted(key, number, table, condition));
        return effects;
    }

    String service() {
        return service;
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
        return ask("select coalesce(max(id), 0) from fault.effect");
    }

    void awaitEffect(Effect effect, Duration patience) {
        await("the effect of " + effect)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> has(effect));
    }

    /// Returns when the service knows that the outlet has somebody.
    void awaitMemberOf(UUID outlet, Duration patience) {
        await("the outlet's handler")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ask("select count(*) from app.membership_copy where tenant_id = ?", outlet) > 0);
    }

    private boolean has(Effect effect) {
        return ask("select count(*) from fault.effect where key = ? and number = ?", effect.key(), effect.number()) > 0;
    }

    /// Over one connection: a new one for each question would take the time of those who are tested.
    private synchronized long ask(String sql, Object... values) {
        try {
            if (open == null) {
                open = stack.superuser(service);
            }
            try (PreparedStatement select = open.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, values[i]);
                }
                ResultSet row = select.executeQuery();
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            forgetConnection();
            return 0;
        }
    }

    private synchronized void forgetConnection() {
        Connection old = open;
        open = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (SQLException e) {
            // it is of no use any more
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
        forgetConnection();
        execute("drop schema fault cascade");
    }
}
