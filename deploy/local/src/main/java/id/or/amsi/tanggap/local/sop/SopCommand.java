package id.or.amsi.tanggap.local.sop;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `verify-sop <file> [hash]` checks a sealed version without asking anybody.
public final class SopCommand {
    private final PrintStream out;

    public SopCommand(PrintStream out) {
        this.out = out;
    }

    /// @return 0 if it holds, 1 if not
    public int verify(List<String> arguments) {
        if (arguments.size() < 2 || arguments.size() > 3) {
            throw new PartFailed("Which file? For example: ./tanggap verify-sop sop.json");
        }
        JsonNode file = read(Path.of(arguments.get(1)));
        List<String> faults = SealCheck.faults(file, arguments.size() == 3 ? arguments.get(2) : "");
        faults.forEach(fault -> out.println("BENT: " + fault));
        if (faults.isEmpty()) {
            show(file);
            if (arguments.size() == 2) {
                out.println("Whoever wrote the file wrote its hash, too: compare it with one from elsewhere,"
                        + " verify-sop <file> <hash> does.");
            }
        }
        out.println(faults.isEmpty() ? "The seal holds." : "The seal is broken.");
        return faults.isEmpty() ? 0 : 1;
    }

    private void show(JsonNode file) {
        JsonNode seal = file.path("document");
        JsonNode approval = seal.path("approval");
        out.printf(
                "%s, version %d, in force from %s, review by %s%n",
                seal.path("title").path("id").asText(),
                seal.path("version").asInt(),
                seal.path("effectiveFrom").asText(),
                seal.path("nextReviewAt").asText());
        out.printf("hash %s%n", file.path("contentHash").asText());
        approval.path("given")
                .forEach(one -> out.printf(
                        "approved by %s at %s%n",
                        one.path("by").asText(), one.path("at").asText()));
        if (approval.isMissingNode()) {
            out.println("Who approved it is not part of this seal: it is older than that.");
        } else {
            out.printf("approvals needed: %d%n", approval.path("quorum").asInt());
        }
        if (!seal.has("laws")) {
            out.println("The wording of the law is not part of this seal: it is older than that.");
        }
    }

    private static JsonNode read(Path file) {
        if (Files.notExists(file)) {
            throw new PartFailed("There is no file " + file);
        }
        try {
            return CanonicalJson.read(file);
        } catch (IOException e) {
            throw new PartFailed("It is no JSON: " + file);
        }
    }
}
