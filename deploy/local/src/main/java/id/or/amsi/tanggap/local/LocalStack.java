package id.or.amsi.tanggap.local;

import id.or.amsi.tanggap.local.Ports.Door;
import id.or.amsi.tanggap.local.clock.TestClock;
import id.or.amsi.tanggap.local.console.Console;
import id.or.amsi.tanggap.local.gateway.GatewayPart;
import id.or.amsi.tanggap.local.kafka.KafkaPart;
import id.or.amsi.tanggap.local.keycloak.KeycloakPart;
import id.or.amsi.tanggap.local.mail.MailPart;
import id.or.amsi.tanggap.local.part.Part;
import id.or.amsi.tanggap.local.part.Parts;
import id.or.amsi.tanggap.local.part.PidFile;
import id.or.amsi.tanggap.local.permission.TestPermissions;
import id.or.amsi.tanggap.local.postgres.PostgresPart;
import id.or.amsi.tanggap.local.service.ServicePart;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The whole stack as one object: real servers as children of this process. Made once, started once, closed once.
public final class LocalStack implements AutoCloseable {
    /// How the names of stacks begin whose parts may be broken from outside; the whole name of the first.
    public static final String TEST = "test";

    private final Layout layout;
    private final Addresses addresses;
    private final Parts parts;
    private final Console console;
    private final StackLock lock;
    private final StackProperties properties;

    private LocalStack(Layout layout, Addresses addresses, Parts parts, Console console, StackLock lock) {
        this.layout = layout;
        this.addresses = addresses;
        this.parts = parts;
        this.console = console;
        this.lock = lock;
        this.properties = new StackProperties(layout.properties());
    }

    /// Takes the stack's folder for this process and ends what a killed launcher left in it.
    ///
    /// @param fresh whether the data of earlier starts is thrown away
    public static LocalStack open(Layout layout, Ports ports, boolean fresh, Parts.Progress progress)
            throws IOException, InterruptedException {
        Files.createDirectories(layout.data());
        var lock = StackLock.take(layout.data().resolve("lock"));
        new StackProperties(layout.properties()).remove();
        PidFile.endLeftovers(layout.data().resolve("run"));
        if (fresh) {
            layout.forget();
        }
        ports.requireFree();
        return assemble(layout, ports, lock, progress);
    }

    private static LocalStack assemble(Layout layout, Ports ports, StackLock lock, Parts.Progress progress)
            throws IOException {
        var secrets = new Secrets(layout.data().resolve("secrets.properties"));
        var addresses = new Addresses(ports, secrets);
        var test = layout.isForTests();
        var mail = new MailPart(ports.of(Door.SMTP), layout.data().resolve("mail"));
        var all = new ArrayList<Part>();
        all.add(new PostgresPart(layout, ports, secrets));
        all.add(new KafkaPart(layout, ports, secrets));
        all.add(new KeycloakPart(layout, ports, addresses, secrets));
        all.add(mail);
        var clock = test ? new TestClock(layout.data()) : null;
        var permissions = test ? new TestPermissions(layout.data()) : null;
        var backends = new HashMap<String, Integer>();
        var services = new HashSet<String>();
        for (var service : Service.values()) {
            all.add(new ServicePart(layout, addresses, service, clock, permissions));
            backends.put(service.module(), ports.of(service.door()));
            services.add(service.id());
        }
        all.add(new GatewayPart(
                ports.of(Door.GATEWAY), layout.deploy("gateway/routes.yaml"), backends, test ? Set.of() : services));
        var parts = new Parts(List.copyOf(all), progress);
        var console = new Console(ports.of(Door.CONSOLE), parts, mail, clock, permissions);
        return new LocalStack(layout, addresses, parts, console, lock);
    }

    public Layout layout() {
        return layout;
    }

    public Addresses addresses() {
        return addresses;
    }

    public Parts parts() {
        return parts;
    }

    /// Starts the named parts and returns when they serve.
    public void start(Set<String> names) throws InterruptedException {
        parts.start(names);
    }

    /// Starts everything.
    public void start() throws InterruptedException {
        var names = new LinkedHashSet<String>();
        parts.all().forEach(part -> names.add(part.name()));
        parts.start(names);
    }

    /// Writes `stack.properties`: from now on others may use the stack.
    ///
    /// @param owner the process for which the stack runs
    public void announce(long owner) throws IOException {
        var values = new HashMap<>(addresses.description());
        values.put("owner.pid", Long.toString(owner));
        values.put("launcher.pid", Long.toString(ProcessHandle.current().pid()));
        properties.write(Map.copyOf(values));
    }

    /// Stops the stack when this process is told to end, and then whatever was caught in the middle of starting.
    ///
    /// @param before what to do first, such as telling a person
    void closeAtExit(Runnable before) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            before.run();
                            close();
                            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                        },
                        "stop"));
    }

    /// Stops every part, keeps the data.
    @Override
    public void close() {
        try {
            properties.remove();
            console.close();
            parts.stop();
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
