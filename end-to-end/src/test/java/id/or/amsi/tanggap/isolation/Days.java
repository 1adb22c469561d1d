package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/// What days of waiting, or a second person, would have done: written into the databases past all guards, so that one
/// run need not wait for it. Each is a condition of a change that is called afterwards in the usual way.
final class Days {
    private final RunningStack stack;

    Days(RunningStack stack) {
        this.stack = stack;
    }

    /// Three days have gone by since a new administrator was asked for.
    void pass(String recovery) {
        write("tenant", """
                update tenant.administrator_recovery
                set requested_at = requested_at - interval '73 hours', ripe_at = ripe_at - interval '73 hours'
                where recovery_id = ?""", recovery);
    }

    /// A call of the association closed an hour ago.
    void close(String call) {
        write("tenant", """
                update tenant.programme_call
                set opens_at = opens_at - interval '9 days', closes_at = opens_at - interval '1 day'
                where call_id = ?""", call);
    }

    /// An outlet is somewhere else in its course.
    void move(String outlet, String state) {
        write("tenant", "update tenant.outlet set state = '" + state + "' where tenant_id = ?", outlet);
    }

    /// Somebody's credential was changed at the time that the description of the operation gives for an example.
    void changeCredential(String membership) {
        write("tenant", """
                update tenant.membership
                set suspended_at = now(), credential_changed_at = '2022-03-10T16:15:50Z' where membership_id = ?""", membership);
    }

    /// Whoever takes reports back has slept on it; none waits for a code.
    void sleepOverWithdrawals(String outlet) {
        write("incident", """
                update incident.withdrawal set by_mail = false, asked_at = asked_at - interval '2 days'
                where confirmed_at is null and tenant_id = ?""", outlet);
    }

    /// A report was taken back for good, two weeks ago.
    void ripen(String incident) {
        write("incident", """
                update incident.withdrawal
                set asked_at = asked_at - interval '15 days', ripe_at = ripe_at - interval '15 days',
                    confirmed_at = asked_at - interval '14 days'
                where incident_id = ?""", incident);
    }

    /// A change to the registry of services that help was another person's idea.
    void attribute(String proposal) {
        write("notification", """
                update notification.help_proposal set proposed_by = gen_random_uuid() where proposal_id = ?""", proposal);
    }

    /// A change to the look-up's vocabulary was another person's idea.
    void attributeWords(String proposal) {
        write("notification", """
                update notification.help_vocabulary_proposal set proposed_by = gen_random_uuid() where proposal_id = ?""", proposal);
    }

    private void write(String database, String sql, String id) {
        try (var connection = stack.superuser(database)) {
            connection.createStatement().execute("set session_replication_role = replica");
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setObject(1, UUID.fromString(id));
                if (update.executeUpdate() == 0) {
                    throw new IllegalStateException("nothing to change for " + id + ": " + sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
