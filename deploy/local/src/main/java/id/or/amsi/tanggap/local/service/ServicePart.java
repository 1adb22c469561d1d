package id.or.amsi.tanggap.local.service;

import id.or.amsi.tanggap.local.Addresses;
import id.or.amsi.tanggap.local.JavaProcess;
import id.or.amsi.tanggap.local.Layout;
import id.or.amsi.tanggap.local.Service;
import id.or.amsi.tanggap.local.clock.TestClock;
import id.or.amsi.tanggap.local.part.ChildProcess;
import id.or.amsi.tanggap.local.part.Part;
import id.or.amsi.tanggap.local.part.PartFailed;
import id.or.amsi.tanggap.local.part.Reach;
import id.or.amsi.tanggap.local.permission.TestPermissions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One of Tanggap's services as it runs in production, only smaller.
public final class ServicePart implements Part {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Layout layout;
    private final Addresses addresses;
    private final Service service;
    private final Path program;
    private final ChildProcess process;
    private final @Nullable TestClock clock;
    private final @Nullable TestPermissions permissions;

    /// @param clock moves the service's time; null leaves it alone
    /// @param permissions flips rows of the service's permissions; null leaves them alone
    public ServicePart(
            Layout layout,
            Addresses addresses,
            Service service,
            @Nullable TestClock clock,
            @Nullable TestPermissions permissions) {
        this.layout = layout;
        this.clock = clock;
        this.permissions = permissions;
        this.program = layout.root().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        this.addresses = addresses;
        this.service = service;
        this.process = new ChildProcess(name(), layout.log(name()), layout.pid(name()));
    }

    @Override
    public String name() {
        return service.id();
    }

    @Override
    public Set<String> needs() {
        return Set.of("postgres", "kafka", "keycloak", "mail");
    }

    @Override
    public void prepare() {
        if (Files.notExists(program)) {
            throw new PartFailed(
                    service.module() + " is not built: " + program + " is missing (./tanggap up builds it)");
        }
    }

    @Override
    public void start() throws IOException, InterruptedException {
        var command = new JavaProcess()
                .options("-Xms32m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .options("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8")
                .options(clock == null ? new String[0] : clock.options())
                .options(permissions == null ? new String[0] : permissions.options())
                .jar(program)
                .command();
        process.start(command, addresses.environment(service), layout.data());
        var ready = URI.create(addresses.url(service.management()) + "/q/health/ready");
        process.await(() -> Reach.ok(ready), PATIENCE);
    }

    @Override
    public void stop() {
        process.stop(Duration.ofSeconds(15));
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
