package id.or.amsi.tanggap.local;

import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;

/// A stack for tests: free ports, fresh data, and an end when its owner ends. Services are not started;
/// tests start them through the console when they want them.
final class TestStackCommand {
    private final Screen screen;

    TestStackCommand(Screen screen) {
        this.screen = screen;
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        var owner = owner(option(arguments, "--owner", ""));
        var name = option(arguments, "--name", LocalStack.TEST);
        var begin = System.nanoTime();
        var stack = LocalStack.open(Layout.of(name), Ports.free(), true, screen);
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

    private static ProcessHandle owner(String pid) {
        if (pid.isEmpty()) {
            throw new PartFailed("A test stack needs an owner: test-stack --owner <pid> [--name <name>]");
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .orElseThrow(() -> new PartFailed("There is no process " + pid + " to own the stack"));
    }

    private static String option(List<String> arguments, String name, String otherwise) {
        var at = arguments.indexOf(name);
        return at < 0 || at + 1 == arguments.size() ? otherwise : arguments.get(at + 1);
    }
}
