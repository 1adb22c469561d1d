package id.or.amsi.tanggap.local.accesslog;

import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// `export-log <folder> [properties]` copies the access log of a running stack; `verify-log <folder> [folder ...]
/// [--key <public key>]` checks a copy without asking anybody.
public final class LogCommands {
    private final PrintStream out;
    private final Path running;

    /// @param running the description of the stack that runs here
    public LogCommands(PrintStream out, Path running) {
        this.out = out;
        this.running = running;
    }

    public int export(List<String> arguments) throws IOException {
        if (arguments.size() < 2 || arguments.size() > 3) {
            throw new PartFailed("Into which folder? For example: ./tanggap export-log log-copy");
        }
        var file = arguments.size() == 3 ? Path.of(arguments.get(2)) : running;
        if (Files.notExists(file)) {
            throw new PartFailed(
                    "No stack is running: start it with ./tanggap up, wait for its last line, then try again.");
        }
        var stack = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            stack.load(reader);
        }
        try {
            var log = new LogExport(stack).copy();
            new LogFolder(Path.of(arguments.get(1))).write(log);
            out.printf(
                    "%d chains, %d entries, %d words of witnesses%n",
                    log.ends().size(),
                    log.entries().size(),
                    log.heads().size() + log.roots().size());
            return 0;
        } catch (SQLException e) {
            throw new PartFailed("The log could not be copied", e);
        }
    }

    /// @return 0 if the log is whole, 1 if it was bent
    public int verify(List<String> arguments) {
        var words = new ArrayList<>(arguments.subList(1, arguments.size()));
        var place = words.indexOf("--key");
        Optional<String> key = Optional.empty();
        if (place >= 0 && place + 1 < words.size()) {
            key = Optional.of(words.remove(place + 1));
            words.remove(place);
        }
        if (words.isEmpty() || words.getFirst().startsWith("--")) {
            throw new PartFailed("Which folder? For example: ./tanggap verify-log log-copy");
        }
        var answer = LogCheck.of(read(words), key);
        out.printf("%d chains, %d entries%n", answer.chains(), answer.entries());
        answer.faults().forEach(fault -> out.println("BENT: " + fault));
        if (answer.unwitnessed() > 0) {
            out.printf("not witnessed yet: the newest %d entries%n", answer.unwitnessed());
        }
        if (key.isEmpty()) {
            out.println("signatures were believed, not checked: --key names the key they must be made with");
        }
        out.println(answer.isWhole() ? "The log is whole." : "The log was bent.");
        return answer.isWhole() ? 0 : 1;
    }

    /// The first folder is checked; of the others, which may be older copies, the witnesses are heard too.
    private static CopiedLog read(List<String> folders) {
        var first = new LogFolder(Path.of(folders.getFirst())).read();
        var heads = new ArrayList<>(first.heads());
        var roots = new ArrayList<>(first.roots());
        for (var folder : folders.subList(1, folders.size())) {
            var other = new LogFolder(Path.of(folder)).read();
            heads.addAll(other.heads());
            roots.addAll(other.roots());
        }
        return new CopiedLog(
                first.ends(),
                first.entries(),
                first.leaves(),
                heads.stream().distinct().toList(),
                roots.stream().distinct().toList());
    }
}
