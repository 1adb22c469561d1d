package id.or.amsi.tanggap.incident.page;

import id.or.amsi.tanggap.kit.web.CleanText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What somebody typed into a form, kept so that nothing is lost when the form is shown again.
record Typed(Map<String, List<String>> fields) {
    private static final Typed NOTHING = new Typed(Map.of());

    static Typed nothing() {
        return NOTHING;
    }

    /// Without space around it, with plain line ends and without characters that nobody sees; empty if there is none.
    String text(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty()
                ? ""
                : CleanText.of(values.getFirst()).replace("\r\n", "\n").strip();
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    boolean has(String field, String value) {
        return all(field).contains(value);
    }

    Typed without(String field) {
        Map<String, List<String>> others = new HashMap<>(fields);
        others.remove(field);
        return new Typed(others);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
