package id.or.amsi.tanggap.local.postgres;

import id.or.amsi.tanggap.local.Layout;
import id.or.amsi.tanggap.local.Ports;
import id.or.amsi.tanggap.local.Ports.Door;
import id.or.amsi.tanggap.local.Secrets;
import id.or.amsi.tanggap.local.part.ChildProcess;
import id.or.amsi.tanggap.local.part.Part;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// PostgreSQL as a child in the foreground: durable, every connection by password, on the loopback address only.
public final class PostgresPart implements Part {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Layout layout;
    private final Path data;
    private final ChildProcess process;
    private final PostgresBinaries binaries;
    private final Superuser superuser;
    private final Provisioning provisioning;
    private final int port;

    public PostgresPart(Layout layout, Ports ports, Secrets secrets) {
        this.layout = layout;
        this.data = layout.data().resolve("postgres");
        this.process = new ChildProcess(name(), layout.log(name()), layout.pid(name()));
        this.binaries = new PostgresBinaries(layout.built().resolve("parts"), layout.kept());
        this.port = ports.of(Door.POSTGRES);
        this.superuser = new Superuser(port, secrets.of("postgres.superuser.password"));
        this.provisioning = new Provisioning(superuser, secrets);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        var home = binaries.unpacked();
        if (Files.notExists(data.resolve("PG_VERSION"))) {
            Layout.delete(data, "");
            new DataDirectory(home, data, layout.log("initdb")).create(superuser.password());
        }
    }

    @Override
    public void start() throws IOException, InterruptedException {
        var home = binaries.unpacked();
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        PostgresSettings.write(data, port);
        var command = new ArrayList<>(RootAway.prefix(data));
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        process.start(command, Map.of(), data);
        process.await(superuser::canConnect, PATIENCE);
        try {
            provisioning.apply();
        } catch (SQLException e) {
            throw new PartFailed("PostgreSQL runs, but its databases and roles could not be prepared", e);
        }
    }

    @Override
    public void stop() {
        process.stop(Duration.ofSeconds(20));
    }

    @Override
    public boolean running() {
        return process.running();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void pause() {
        process.pause();
    }

    @Override
    public void resume() {
        process.resume();
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public List<ProcessHandle> processes() {
        return process.tree();
    }
}
