package id.or.amsi.tanggap.local.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.End;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Entry;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Leaf;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Root;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// A log as files, one JSON object a line: `chains.jsonl`, `entries.jsonl`, `leaves.jsonl` of the database, and
/// `witness.jsonl`, which is better taken from somebody else than from whoever runs the database.
final class LogFolder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDS = "chains.jsonl";
    private static final String ENTRIES = "entries.jsonl";
    private static final String LEAVES = "leaves.jsonl";
    private static final String WITNESS = "witness.jsonl";

    private final Path folder;

    LogFolder(Path folder) {
        this.folder = folder;
    }

    void write(CopiedLog log) throws IOException {
        Files.createDirectories(folder);
        write(ENDS, log.ends(), LogFolder::line);
        write(ENTRIES, log.entries(), LogFolder::line);
        write(
                LEAVES,
                log.leaves(),
                leaf -> Map.of(
                        "chain", leaf.chain().toString(),
                        "length", leaf.length(),
                        "seal", leaf.seal()));
        var told = new ArrayList<Map<String, Object>>();
        log.heads().forEach(head -> told.add(line(head)));
        log.roots().forEach(root -> told.add(line(root)));
        write(WITNESS, told, Function.identity());
    }

    /// @throws PartFailed if a file is missing or says something else than an export does
    CopiedLog read() {
        try {
            var told = lines(WITNESS);
            return new CopiedLog(
                    lines(ENDS).stream().map(LogFolder::end).toList(),
                    lines(ENTRIES).stream().map(LogFolder::entry).toList(),
                    lines(LEAVES).stream().map(LogFolder::leaf).toList(),
                    told.stream()
                            .filter(line -> line.has("chain"))
                            .map(LogFolder::end)
                            .toList(),
                    told.stream()
                            .filter(line -> line.has("day"))
                            .map(LogFolder::root)
                            .toList());
        } catch (NoSuchFileException e) {
            throw new PartFailed("This folder holds no exported log: " + e.getMessage() + " is missing.");
        } catch (IOException | IllegalArgumentException e) {
            throw new PartFailed("A line of the exported log in " + folder + " cannot be read", e);
        }
    }

    static End end(JsonNode line) {
        return new End(id(line, "chain"), line.required("length").asLong(), text(line, "head"));
    }

    static Root root(JsonNode line) {
        return new Root(
                line.required("seal").asLong(),
                LocalDate.parse(text(line, "day")),
                text(line, "root"),
                text(line, "signature"),
                text(line, "publicKey"));
    }

    private static Entry entry(JsonNode line) {
        return new Entry(
                id(line, "chain"),
                line.required("seq").asLong(),
                text(line, "at"),
                text(line, "actor"),
                text(line, "role"),
                text(line, "action"),
                text(line, "about"),
                text(line, "previous"),
                text(line, "hash"));
    }

    private static Leaf leaf(JsonNode line) {
        return new Leaf(
                id(line, "chain"),
                line.required("length").asLong(),
                line.required("seal").asLong());
    }

    private static Map<String, Object> line(End end) {
        return Map.of("chain", end.chain().toString(), "length", end.length(), "head", end.head());
    }

    private static Map<String, Object> line(Root root) {
        return Map.of(
                "seal", root.seal(),
                "day", root.day().toString(),
                "root", root.root(),
                "signature", root.signature(),
                "publicKey", root.publicKey());
    }

    private static Map<String, Object> line(Entry entry) {
        return Map.of(
                "chain", entry.chain().toString(),
                "seq", entry.seq(),
                "at", entry.at(),
                "actor", entry.actor(),
                "role", entry.role(),
                "action", entry.action(),
                "about", entry.about(),
                "previous", entry.previous(),
                "hash", entry.hash());
    }

    private List<JsonNode> lines(String file) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(folder.resolve(file))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private <T> void write(String file, List<T> all, Function<T, Map<String, Object>> line) throws IOException {
        try (var writer = Files.newBufferedWriter(folder.resolve(file))) {
            for (var each : all) {
                writer.write(JSON.writeValueAsString(line.apply(each)));
                writer.newLine();
            }
        }
    }

    private static UUID id(JsonNode line, String field) {
        return UUID.fromString(text(line, field));
    }

    private static String text(JsonNode line, String field) {
        return line.required(field).asText();
    }
}
