package id.or.amsi.tanggap.local.sop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.local.Layout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealCheckTest {
    private static final String DIRECTOR = "7d1f6a3e-0000-4000-8000-000000000001";
    private static final String OTHER = "7d1f6a3e-0000-4000-8000-000000000002";

    @TempDir
    Path folder;

    @Test
    void whatWasSealedHoldsHoweverItIsWritten() throws IOException {
        JsonNode file = sealed(seal -> {});
        Path pretty = Files.writeString(folder.resolve("sop.json"), file.toPrettyString());

        assertThat(SealCheck.faults(file, "")).isEmpty();
        assertThat(verified(pretty.toString())).startsWith("0").contains(DIRECTOR, "2026-03-01T03:00:00.123456Z");
        String hash = file.path("contentHash").asText();
        assertThat(verified(pretty.toString(), hash)).startsWith("0").contains("The seal holds.");
        assertThat(verified(pretty.toString(), "0".repeat(64))).startsWith("1").contains("not the one with the hash");
    }

    /// Answers of services of earlier releases, each known by the hash in its name.
    static List<Path> committed() throws IOException {
        try (Stream<Path> files = Files.list(Layout.of("test").root().resolve("contracts/sealed"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("committed")
    void whatAnEarlierReleaseSealedHolds(Path seal) throws IOException {
        String hash = seal.getFileName().toString().replaceFirst(".*-([0-9a-f]{64})\\.json$", "$1");
        String text = Files.readString(seal);
        Path changed = Files.writeString(folder.resolve("changed.json"), text.replaceFirst("redaksi", "direksi"));

        assertThat(verified(seal.toString(), hash)).startsWith("0").contains("The seal holds.");
        assertThat(verified(changed.toString(), hash)).startsWith("1");
    }

    /// Somebody changes the file and forgets the hash.
    static Stream<Consumer<ObjectNode>> changes() {
        return Stream.of(
                file -> seal(file).put("version", 3),
                file -> seal(file).withObject("procedure").put("kind", "HOAX"),
                file -> seal(file).withObject("title").put("id", "SOP lain"),
                file -> given(file).put("by", OTHER),
                file -> given(file).put("at", "2026-03-01T03:00:01Z"),
                file -> seal(file).remove("approval"),
                file -> file.put("contentHash", "0".repeat(64)),
                file -> file.put("procedureHash", "0".repeat(64)),
                file -> file.put("version", 3),
                file -> file.put("kind", "HOAX"),
                file -> file.put("effectiveFrom", "2026-03-02"),
                file -> file.put("nextReviewAt", "2026-04-01"),
                file -> file.put("publishedAt", "2026-02-28T00:00:00Z"),
                file -> file.putArray("approvals"),
                file -> file.put("lawsSealed", false),
                file -> file.remove("lawsSealed"),
                file -> file.put("lawsSealed", "true"),
                file -> file.putArray("laws"),
                file -> file.remove("laws"),
                file -> ((ObjectNode) file.path("laws").path(0)).put("citation", "UU lain"),
                file -> ((ObjectNode) seal(file).path("laws").path(0)).put("citation", "UU lain"),
                file -> file.remove("document"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyChangeIsNoticed(Consumer<ObjectNode> change) {
        ObjectNode file = sealed(seal -> {});

        change.accept(file);

        assertThat(SealCheck.faults(file, "")).isNotEmpty();
    }

    /// Somebody seals what must not be sealed, and counts the hash anew.
    static Stream<Consumer<ObjectNode>> seals() {
        return Stream.of(
                seal -> seal.withObject("approval").put("quorum", 2),
                seal -> seal.withObject("approval").withArray("approvers").add(OTHER),
                seal -> seal.withObject("approval").putArray("given"),
                seal -> seal.withObject("approval")
                        .withArray("given")
                        .add(seal.path("approval").path("given").path(0)),
                seal -> seal.put("nextReviewAt", "2027-03-11"),
                seal -> seal.put("nextReviewAt", "2026-03-09"),
                seal -> seal.put("effectiveFrom", "soon"));
    }

    @ParameterizedTest
    @MethodSource("seals")
    void aRightHashDoesNotMakeASealOfAnything(Consumer<ObjectNode> change) {
        assertThat(SealCheck.faults(sealed(change), "")).isNotEmpty();
    }

    @Test
    void aSealFromBeforeApprovalsWereInItSaysSo() throws IOException {
        ObjectNode old = sealed(seal -> seal.remove("approval"));
        Path file = Files.writeString(folder.resolve("old.json"), old.toString());

        assertThat(verified(file.toString())).startsWith("0").contains("older than that");
    }

    @Test
    void aSealFromBeforeTheLawWasInItSaysSo() throws IOException {
        ObjectNode old = sealed(seal -> seal.remove("laws"));
        old.putArray("laws").addObject().put("id", "KUHP");
        Path file = Files.writeString(folder.resolve("old.json"), old.toString());
        Path whole = Files.writeString(
                folder.resolve("whole.json"), sealed(seal -> {}).toString());

        assertThat(verified(file.toString())).startsWith("0").contains("The wording of the law is not part");
        assertThat(verified(whole.toString())).startsWith("0").doesNotContain("The wording of the law is not part");
        assertThat(SealCheck.faults(old.put("lawsSealed", true), "")).isNotEmpty();
    }

    @Test
    void whatASealLeavesOpenMayBeNamedBesideIt() {
        ObjectNode file = sealed(seal -> {});
        ObjectNode row = (ObjectNode) file.path("laws").path(0);

        row.putNull("clock").putArray("addressees");

        assertThat(SealCheck.faults(file, "")).isEmpty();
        row.putArray("addressees").add("OUTLET");
        assertThat(SealCheck.faults(file, "")).isNotEmpty();
    }

    private static String verified(String... arguments) {
        var said = new ByteArrayOutputStream();
        var words = Stream.concat(Stream.of("verify-sop"), Stream.of(arguments)).toList();
        int code = new SopCommand(new PrintStream(said, true, StandardCharsets.UTF_8)).verify(words);
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    private static ObjectNode seal(ObjectNode file) {
        return file.withObject("document");
    }

    private static ObjectNode given(ObjectNode file) {
        return (ObjectNode) seal(file).path("approval").path("given").path(0);
    }

    /// @param change of the seal, before its hash is counted
    private static ObjectNode sealed(Consumer<ObjectNode> change) {
        ObjectNode seal = JsonNodeFactory.instance.objectNode();
        seal.put("version", 2).put("kind", "KBGO").put("effectiveFrom", "2026-03-10");
        seal.put("nextReviewAt", "2027-03-01").withObject("title").put("id", "SOP Penanganan KBGO");
        seal.withObject("procedure").put("kind", "KBGO");
        ObjectNode approval = seal.withObject("approval").put("quorum", 1);
        approval.putArray("approvers");
        approval.putArray("given").addObject().put("by", DIRECTOR).put("at", "2026-03-01T03:00:00.123456Z");
        seal.putArray("laws").addObject().put("id", "KUHP").put("citation", "UU 1/2023");
        change.accept(seal);
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        List.of("version", "kind", "effectiveFrom", "nextReviewAt")
                .forEach(member -> file.set(member, seal.path(member)));
        seal.path("approval")
                .path("given")
                .forEach(one -> file.withArray("approvals")
                        .addObject()
                        .put("approvedBy", one.path("by").asText())
                        .put("approvedAt", one.path("at").asText()));
        file.put("lawsSealed", seal.has("laws"));
        file.set("laws", seal.path("laws").deepCopy());
        file.put("publishedAt", "2026-03-05T00:00:00Z");
        file.put("contentHash", CanonicalJson.hash(seal));
        file.put("procedureHash", CanonicalJson.hash(seal.path("procedure")));
        file.set("document", seal);
        return file;
    }
}
