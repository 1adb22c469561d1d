package id.or.amsi.tanggap.local;

import id.or.amsi.tanggap.local.Ports.Door;
import id.or.amsi.tanggap.local.demo.Demonstration;
import id.or.amsi.tanggap.local.demo.Scenario;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The whole stack for a person: starts it, loads the demonstration once, says where everything is, and runs until it
/// is
/// interrupted.
final class UpCommand {
    private static final long LEAST_FREE_BYTES = 2L << 30;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final int WATCH_SECONDS = 2;

    private final Screen screen;
    private final Map<String, String> environment;

    /// @param environment where ports can be chosen and the demonstration left out (`TANGGAP_DEMONSTRATION=no`)
    UpCommand(Screen screen, Map<String, String> environment) {
        this.screen = screen;
        this.environment = Map.copyOf(environment);
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var layout = Layout.of("local");
        requireRoom(layout);
        requireNoOtherMailServer(environment);
        screen.say("Tanggap starts; what the parts say is in " + layout.log("*").getParent());
        var stack = LocalStack.open(layout, Ports.fixed(environment), arguments.contains("--fresh"), screen);
        stack.closeAtExit(() -> screen.say("Stopping; the data stays in " + layout.data()));
        stack.start();
        demonstrate(stack);
        stack.announce(ProcessHandle.current().pid());
        Summary.of(stack).print(screen);
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        screen.say(
                "Tanggap is ready after " + seconds + " s: " + stack.addresses().url(Door.GATEWAY));
        watch(stack);
        return 0;
    }

    static void requireRoom(Layout layout) throws IOException {
        Files.createDirectories(layout.kept());
        var free = Files.getFileStore(layout.kept()).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new PartFailed("The disk is nearly full: " + (free >> 20) + " MB are free in " + layout.kept()
                    + ", and " + (LEAST_FREE_BYTES >> 20) + " MB are needed. Free some space, or delete the folder's"
                    + " older stacks, then try again.");
        }
    }

    /// A demonstration must never write to real people.
    static void requireNoOtherMailServer(Map<String, String> environment) {
        var host = environment.getOrDefault("TANGGAP_SMTP_HOST", "localhost");
        if (!THIS_MACHINE.contains(host)) {
            throw new PartFailed(
                    "TANGGAP_SMTP_HOST is \"" + host + "\", but a local stack only uses its own mail server,"
                            + " so that no mail leaves this machine. Unset TANGGAP_SMTP_HOST.");
        }
    }

    private void demonstrate(LocalStack stack) throws IOException {
        var loaded = stack.layout().data().resolve("demonstration.loaded");
        if ("no".equals(environment.get("TANGGAP_DEMONSTRATION")) || Files.exists(loaded)) {
            return;
        }
        var begin = System.nanoTime();
        var addresses = stack.addresses();
        var scenario = Scenario.shipped();
        var tokens = new Tokens(addresses.issuer(), scenario.password(), scenario.secondFactorSeed());
        new Demonstration(
                        URI.create(addresses.url(Door.GATEWAY)),
                        URI.create(addresses.url(Door.CONSOLE)),
                        tokens,
                        InstantSource.system(),
                        line -> screen.say("  demonstration  " + line))
                .load();
        Files.writeString(loaded, "");
        screen.ready("demonstration", Duration.ofNanos(System.nanoTime() - begin));
    }

    /// Says once when a part ends by itself; the others go on.
    private void watch(LocalStack stack) throws InterruptedException {
        var gone = new HashSet<String>();
        while (true) {
            TimeUnit.SECONDS.sleep(WATCH_SECONDS);
            for (var part : stack.parts().all()) {
                if (!part.running() && !stack.parts().stopping() && gone.add(part.name())) {
                    screen.failed(
                            part,
                            new PartFailed(part.name() + " ended by itself. The other parts go on;"
                                    + " stop with Ctrl-C and start again with ./tanggap up."));
                }
            }
        }
    }
}
