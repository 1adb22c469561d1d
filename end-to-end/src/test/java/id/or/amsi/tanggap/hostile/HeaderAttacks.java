package id.or.amsi.tanggap.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Headers with something wrong in them.
final class HeaderAttacks {
    /// Where the connection may be closed instead: nobody knows where such a request ends.
    static final String TWO_LENGTHS = "two lengths";

    private static final List<Map.Entry<String, String>> HOSTILE = List.of(
            Map.entry("Accept", "application/xml"),
            Map.entry("Accept", "*/*;q=banana, ;;"),
            Map.entry("Accept-Language", "en;q=7,,;;-" + "x".repeat(5_000)),
            Map.entry("Accept-Language", "\u0001"),
            Map.entry("Content-Type", "application/json; charset=" + Poison.MARK),
            Map.entry("Content-Type", "text/plain"),
            Map.entry("Content-Type", "multipart/form-data; boundary="),
            Map.entry("Content-Type", ";;;"),
            Map.entry("Content-Encoding", "br"),
            Map.entry("If-Match", "W/\"1\", \"2\", *"),
            Map.entry("If-Match", "'; drop table app.outbox; --"),
            Map.entry("If-None-Match", "\"".repeat(500)),
            Map.entry("If-Modified-Since", "yesterday"),
            Map.entry("Idempotency-Key", ""),
            Map.entry("Idempotency-Key", "short"),
            Map.entry("Idempotency-Key", "\u00e9\u202e" + "k".repeat(4_000)),
            Map.entry("Tanggap-Receipt", "0000-0000-0000-0000-0000-0000-0000"),
            Map.entry("Tanggap-Receipt", "' or 1=1 --"),
            Map.entry("Tanggap-Receipt", "\u0660".repeat(28)),
            Map.entry("X-Forwarded-For", "127.0.0.1, " + "1".repeat(3_000)),
            Map.entry("X-Forwarded-Host", "evil.example/" + Poison.MARK),
            Map.entry("Forwarded", "for=\"[::" + Poison.MARK + "\""),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("X-Tenant-Id", "0190b4c1-7d2e-4c4b-9a3e-5d6f7a8b9c0d"),
            Map.entry("Host", "evil.example"),
            Map.entry("Origin", "https://evil.example"),
            Map.entry("Sec-Fetch-Site", "cross-site"),
            Map.entry("traceparent", "00-" + "f".repeat(32) + "-" + "0".repeat(16) + "-ff"),
            Map.entry("traceparent", "99-'\"<>-" + Poison.MARK),
            Map.entry("baggage", ("k=" + Poison.MARK + ",").repeat(200)),
            Map.entry("Cookie", "tanggap=" + "%00%zz".repeat(300)),
            Map.entry("Expect", "200-maybe"),
            Map.entry("Range", "bytes=99999999999-0"),
            Map.entry("Upgrade", "h2c"),
            Map.entry("Content-Length", "-5"),
            Map.entry("User-Agent", "a\u001b[31m${jndi:ldap://localhost:1/" + Poison.MARK + "}"));
    private static final List<String> TOKENS = List.of(
            "Bearer",
            "Bearer a.b.c",
            "Basic YTpi",
            "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
            "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAA",
            "Bearer " + "A".repeat(5_000),
            "Bearer \u0000\u202e",
            "Digest x",
            "Bearer a Bearer b");

    private HeaderAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack("hostile header", false, operation -> true, HeaderAttacks::header),
                new Attack(TWO_LENGTHS, false, Operation::takesJson, (draft, random) -> twoLengths(draft)),
                new Attack("hostile token", false, operation -> true, HeaderAttacks::token),
                new Attack("three hundred headers", false, operation -> true, (draft, random) -> many(draft)));
    }

    private static void header(Draft draft, Random random) {
        Map.Entry<String, String> hostile = Attack.any(random, HOSTILE);
        draft.headers.put(hostile.getKey(), hostile.getValue());
    }

    private static void token(Draft draft, Random random) {
        draft.headers.put("Authorization", Attack.any(random, TOKENS));
    }

    private static void twoLengths(Draft draft) {
        draft.headers.put("Transfer-Encoding", "chunked");
        draft.bytes = "0\r\n\r\nGET /v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8);
    }

    private static void many(Draft draft) {
        draft.headers.putAll(
                IntStream.range(0, 300).boxed().collect(Collectors.toMap(n -> "X-Header-" + n, n -> "v".repeat(10))));
    }
}
