package id.or.amsi.tanggap.local;

import id.or.amsi.tanggap.local.accesslog.LogCommands;
import id.or.amsi.tanggap.local.keys.KeysCommand;
import id.or.amsi.tanggap.local.part.PartFailed;
import id.or.amsi.tanggap.local.sop.SopCommand;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The launcher's commands: `up [--fresh]`, `token` and `dead-letters` for a person, `test-stack --owner <pid>
/// [--name <name>]` for tests.
public final class Main {
    private Main() {}

    /// Exits with 0 when all went well, 1 when something failed, 2 when it was not understood.
    public static void main(String... arguments) {
        quietLibraries();
        OwnClasses.load();
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        var screen = new Screen(System.out, System.err);
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "up" -> new UpCommand(screen, System.getenv()).run(arguments);
                case "token" -> new TokenCommand(System.out).run(arguments);
                case "dead-letters" ->
                    new DeadLettersCommand(System.out, Layout.of("local").properties()).run(arguments);
                case "keys" -> new KeysCommand(System.out, Clock.systemUTC()).run(arguments);
                case "export-log" -> logs().export(arguments);
                case "verify-log" -> logs().verify(arguments);
                case "verify-sop" -> new SopCommand(System.out).verify(arguments);
                case "test-stack" -> new TestStackCommand(screen).run(arguments);
                default -> usage();
            };
        } catch (PartFailed | IOException | IllegalStateException e) {
            screen.giveUp(e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static LogCommands logs() {
        return new LogCommands(System.out, Layout.of("local").properties());
    }

    /// Kafka's client and the mail server tell a person nothing that our own lines do not say better.
    private static void quietLibraries() {
        Logger.getLogger("").setLevel(Level.SEVERE);
    }

    private static int usage() {
        System.err.println("Usage: up [--fresh] | test-stack --owner <pid> [--name <name>] | token <account> [outlet]"
                + " | dead-letters list|replay [service] | keys ..."
                + " | export-log <folder> | verify-log <folder>"
                + " | verify-sop <file> [hash]");
        return 2;
    }
}
