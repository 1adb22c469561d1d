package id.or.amsi.tanggap.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Bodies that are not what they say they are.
final class ByteAttacks {
    private static final int DEPTH = 10_000;
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final List<String> BROKEN = List.of(
            "{", "[]", "null", "\"", "nul", "{\"a\":}", "{'a':1}", "{\"a\":NaN}", "/* */{}", "\u0000", "7", "\"text\"");
    private static final List<String> NO_UTF_8 = List.of("\u00c3(", "\u00ff", "\u00c0\u00af", "\u00ed\u00a0\u0080");

    private ByteAttacks() {}

    static List<Attack> all() {
        return List.of(
                bytes("depth 10,000 of lists", (draft, random) -> "[".repeat(DEPTH) + "]".repeat(DEPTH)),
                bytes("depth 10,000 of objects", (draft, random) -> "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH)),
                bytes("depth 10,000 in a field", ByteAttacks::deepField),
                bytes("broken JSON", (draft, random) -> Attack.any(random, BROKEN)),
                bytes("two bodies", (draft, random) -> draft.body + " " + draft.body),
                bytes("duplicate key", (draft, random) -> duplicate(draft)),
                bytes("invalid UTF-8", ByteAttacks::noUtf8),
                huge("ten megabytes", true),
                huge("ten megabytes in a chunk", false),
                raw("UTF-16", (draft, random) -> draft.body.toString().getBytes(UTF_16)),
                raw("nothing", (draft, random) -> new byte[0]),
                raw("compressed", (draft, random) -> compressed(draft)));
    }

    private interface Text {
        String of(Draft draft, Random random);
    }

    private interface Bytes {
        byte[] of(Draft draft, Random random);
    }

    private static Attack bytes(String name, Text text) {
        return raw(name, (draft, random) -> text.of(draft, random).getBytes(ISO_8859_1));
    }

    private static Attack raw(String name, Bytes bytes) {
        return new Attack(
                name,
                !name.equals("UTF-16"),
                operation -> operation.takesJson()
                        && !operation.body().path("properties").isEmpty(),
                (draft, random) -> draft.bytes = bytes.of(draft, random));
    }

    private static Attack huge(String name, boolean announced) {
        return new Attack(name, true, operation -> !operation.mediaType().isEmpty(), (draft, random) -> {
            draft.bytes = ("{\"text\":\"" + "A".repeat(TEN_MEGABYTES) + "\"}").getBytes(UTF_8);
            draft.announced = announced;
        });
    }

    private static String deepField(Draft draft, Random random) {
        Attack.any(random, Spot.of(draft)).put(JsonNodeFactory.instance.textNode(Poison.MARK));
        String deep = "[".repeat(DEPTH) + "]".repeat(DEPTH);
        return draft.body.toString().replace("\"" + Poison.MARK + "\"", deep);
    }

    private static String duplicate(Draft draft) {
        String first = ((ObjectNode) draft.body).fieldNames().next();
        String value = draft.body.path(first).toString();
        String rest = draft.body.toString().substring(1);
        return new String(("{\"" + first + "\":" + value + "," + rest).getBytes(UTF_8), ISO_8859_1);
    }

    private static String noUtf8(Draft draft, Random random) {
        String json = new String(draft.body.toString().getBytes(UTF_8), ISO_8859_1);
        int end = json.lastIndexOf("\"}");
        int at = end < 0 ? json.indexOf('"') + 1 : end;
        return json.substring(0, at) + Attack.any(random, NO_UTF_8) + json.substring(at);
    }

    /// A megabyte that unpacks to a gigabyte is not tried: nobody here unpacks anything.
    private static byte[] compressed(Draft draft) {
        draft.headers.put("Content-Encoding", "gzip");
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(draft.body.toString().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
