package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects findings while the rules look at one document.
class Report {
    private static final Text NOT_CONFIRMED =
            new Text(" (belum dikonfirmasi ahli hukum)", " (not yet confirmed by a lawyer)");

    private final Map<String, Text> texts;
    private final List<Finding> findings = new ArrayList<>();

    /// @param texts a message for each rule, with places in braces
    Report(Map<String, Text> texts) {
        this.texts = texts;
    }

    /// Something below a floor that a law sets: refuses or warns as the row says.
    void breach(Place place, String rule, LawRow row, Map<String, ?> values) {
        Text message = filled(rule, values, row.citation());
        if (row.reviewer() == null) {
            message = new Text(message.id() + NOT_CONFIRMED.id(), message.en() + NOT_CONFIRMED.en());
        }
        String confidence = row.confidence() == LawRow.Confidence.SEEN ? "seen" : "recalled";
        findings.add(new Finding(
                place.clauseId(),
                place.stepKey(),
                place.function(),
                rule,
                row.id(),
                row.citation(),
                row.source(),
                confidence,
                row.refuses(),
                message));
    }

    /// Something below the floor of the template: refused.
    void refuse(Place place, String rule, Map<String, ?> values) {
        refuse(place, rule, values, Basis.TEMPLATE);
    }

    /// Something below a floor that the template sets for a reason of its own: refused.
    void refuse(Place place, String rule, Map<String, ?> values, Basis basis) {
        add(place, rule, values, basis, true);
    }

    /// Something that the template advises against.
    void warn(Place place, String rule, Map<String, ?> values) {
        add(place, rule, values, Basis.TEMPLATE, false);
    }

    private void add(Place place, String rule, Map<String, ?> values, Basis basis, boolean blocking) {
        findings.add(new Finding(
                place.clauseId(),
                place.stepKey(),
                place.function(),
                rule,
                null,
                null,
                basis.source(),
                basis.confidence().word(),
                blocking,
                filled(rule, values, "")));
    }

    /// What was found, that which refuses first.
    List<Finding> findings() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::blocking).reversed())
                .toList();
    }

    private Text filled(String rule, Map<String, ?> values, String law) {
        Text text = texts.get(rule);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + rule);
        }
        return new Text(fill(text.id(), values, law), fill(text.en(), values, law));
    }

    private static String fill(String text, Map<String, ?> values, String law) {
        String filled = text.replace("{law}", law);
        for (Map.Entry<String, ?> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return filled;
    }

    /// What a finding is about.
    record Place(
            @Nullable String clauseId,
            @Nullable String stepKey,
            @Nullable String function) {
        static final Place WHOLE = new Place(null, null, null);

        static Place clause(String id) {
            return new Place(id, null, null);
        }

        static Place step(String key) {
            return new Place(null, key, null);
        }

        static Place function(String key) {
            return new Place(null, null, key);
        }
    }
}
