package id.or.amsi.tanggap.erasure;

import id.or.amsi.tanggap.story.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Copies the incident database as it is, and later lets the service run on the copy: a backup that is restored.
final class Databases {
    private static final String NOW = "incident_now";
    private static final String BEFORE = "incident_before";

    private final World world;

    Databases(World world) {
        this.world = world;
    }

    void copy() {
        whileServiceIsStopped("drop database if exists " + BEFORE, "create database " + BEFORE + " template incident");
    }

    /// The service runs on the copy.
    void restore() {
        whileServiceIsStopped(
                "alter database incident rename to " + NOW, "alter database " + BEFORE + " rename to incident");
    }

    /// The service runs on what it had before the restoring, and the copy is gone.
    void undo() {
        whileServiceIsStopped("drop database incident", "alter database " + NOW + " rename to incident");
    }

    private void whileServiceIsStopped(String... statements) {
        world.console.stop("incident");
        try (Connection connection = world.stack.superuser("postgres");
                Statement statement = connection.createStatement()) {
            // whoever looked into it before may have stayed signed in
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname like 'incident%'");
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            world.console.start("incident");
        }
    }
}
