package id.or.amsi.tanggap.local;

import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A stack for tests: free ports, fresh data, and an end when its owner ends. Services are not started; tests start
/// them through the console when they want them.
final class TestStackCommand {
    private final Screen screen;

    TestStackCommand(Screen screen) {
        this.screen = screen;
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        var wanted = Wanted.of(arguments);
        var owner = ProcessHandle.of(wanted.owner())
                .orElseThrow(() -> new PartFailed("There is no process " + wanted.owner() + " to own the stack"));
        var begin = System.nanoTime();
        var stack = LocalStack.open(Layout.of(wanted.name()), Ports.free(wanted.name()), true, screen);
        stack.closeAtExit(() -> screen.say("The test stack stops"));
        Thread.ofVirtual().name("owner").start(() -> endWith(owner));
        var infrastructure = new LinkedHashSet<String>();
        stack.parts().all().forEach(part -> infrastructure.add(part.name()));
        for (var service : Service.values()) {
            infrastructure.remove(service.id());
        }
        stack.start(infrastructure);
        stack.announce(owner.pid());
        screen.say("The test stack is ready after " + (System.nanoTime() - begin) / 1_000_000_000L + " s: "
                + stack.layout().properties());
        owner.onExit().join();
        return 0;
    }

    private static void endWith(ProcessHandle owner) {
        owner.onExit().join();
        System.exit(0);
    }

    /// What was asked for. Whatever is not understood is refused: a test stack throws away the data of its name, which
    /// must never be a person's.
    ///
    /// @param owner the process with which the stack ends
    /// @param name `test` or `test-<number>`
    record Wanted(long owner, String name) {
        private static final String OWNER = "--owner";
        private static final String NAME = "--name";
        private static final Pattern NAMES = Pattern.compile(LocalStack.TEST + "(-\\d+)?");

        static Wanted of(List<String> arguments) {
            var values = new HashMap<String, String>();
            for (var at = 1; at < arguments.size(); at += 2) {
                var option = arguments.get(at);
                if (!Set.of(OWNER, NAME).contains(option)
                        || at + 1 == arguments.size()
                        || values.put(option, arguments.get(at + 1)) != null) {
                    throw refused("Not understood at \"" + option + "\"");
                }
            }
            var name = values.getOrDefault(NAME, LocalStack.TEST);
            if (!NAMES.matcher(name).matches()) {
                throw refused("No stack of tests is named \"" + name + "\"");
            }
            return new Wanted(process(values.getOrDefault(OWNER, "")), name);
        }

        private static long process(String owner) {
            try {
                return Long.parseLong(owner);
            } catch (NumberFormatException e) {
                throw refused("A test stack needs a process that owns it");
            }
        }

        private static PartFailed refused(String why) {
            return new PartFailed(why + ": test-stack --owner <pid> [--name test|test-<number>]");
        }
    }
}
