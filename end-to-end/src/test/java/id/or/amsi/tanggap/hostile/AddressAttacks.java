package id.or.amsi.tanggap.hostile;

import id.or.amsi.tanggap.hostile.Operation.Parameter;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/// Paths and queries with something wrong in them.
final class AddressAttacks {
    /// Encoded already.
    private static final List<String> BROKEN = List.of(
            "%00",
            "a%00b",
            "%e2%80%ae",
            "%ff",
            "%c0%af",
            "%zz",
            "%",
            "..%2f..%2f..%2fetc%2fpasswd",
            "%2e%2e",
            ";a=b",
            "-1",
            "0",
            "99999999999999999999",
            "1e9",
            "NaN",
            "null",
            "%0d%0aX-Forged:%20" + Poison.MARK,
            "a".repeat(3_000));
    private static final List<String> METHODS =
            List.of("TRACE", "PATCH", "OPTIONS", "HEAD", "DELETE", "get", "FOO", "CONNECT");

    private AddressAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack("hostile path", false, has("path"), AddressAttacks::path),
                new Attack("hostile query", false, has("query"), AddressAttacks::query),
                new Attack("limit out of range", true, AddressAttacks::hasLimit, AddressAttacks::limit),
                new Attack("undeclared query", false, operation -> true, AddressAttacks::undeclared),
                new Attack("another method", false, operation -> true, AddressAttacks::method));
    }

    private static Predicate<Operation> has(String place) {
        return operation -> !operation.parametersIn(place).isEmpty();
    }

    private static boolean hasLimit(Operation operation) {
        return operation.parametersIn("query").stream().anyMatch(parameter -> "limit".equals(parameter.name()));
    }

    private static void path(Draft draft, Random random) {
        Parameter parameter = Attack.any(random, draft.operation.parametersIn("path"));
        draft.path.put(parameter.name(), value(random));
    }

    private static void query(Draft draft, Random random) {
        Parameter parameter = Attack.any(random, draft.operation.parametersIn("query"));
        draft.query.put(parameter.name(), value(random));
    }

    private static void limit(Draft draft, Random random) {
        draft.query.put("limit", Attack.any(random, List.of("0", "-1", "101", "2147483648", "1e3", "x")));
    }

    private static void undeclared(Draft draft, Random random) {
        draft.query.put(Attack.any(random, List.of("tenant", "tenantId", "%00", "a[]", "_method")), value(random));
    }

    private static void method(Draft draft, Random random) {
        String other = Attack.any(random, METHODS);
        // a real DELETE would be obeyed
        draft.method = "DELETE".equals(other) && draft.operation.path().contains("/members/") ? "PATCH" : other;
    }

    private static String value(Random random) {
        return random.nextBoolean()
                ? Attack.any(random, BROKEN)
                : Draft.encoded(Attack.any(random, Poison.INJECTIONS.subList(0, Poison.INJECTIONS.size() - 1)));
    }
}
