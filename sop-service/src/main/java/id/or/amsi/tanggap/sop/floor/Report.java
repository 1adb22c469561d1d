package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects findings while the rules look at one document.
class Report {
    private static final Text NOT_CONFIRMED =
            new Text(" (belum dikonfirmasi ahli hukum)", " (not yet confirmed by a lawyer)");

    private final Map<String, RuleText> texts;
    private final Document document;
    private final Map<String, String> about;
    private final List<Finding> findings = new ArrayList<>();

    /// @param texts what each rule says
    /// @param about see [Floor#about]
    Report(Map<String, RuleText> texts, Document document, Map<String, String> about) {
        this.texts = texts;
        this.document = document;
        this.about = about;
    }

    /// Something below a floor that a law sets: refuses or warns as the row says.
    void breach(Place place, String rule, LawRow row, Map<String, ?> values) {
        RuleText text = text(rule, values, row.citation());
        Text message = text.wrong();
        if (row.reviewer() == null) {
            message = new Text(message.id() + NOT_CONFIRMED.id(), message.en() + NOT_CONFIRMED.en());
        }
        String confidence = row.confidence() == LawRow.Confidence.SEEN ? "seen" : "recalled";
        findings.add(new Finding(
                clauseOf(place, text),
                place.stepKey(),
                place.function(),
                rule,
                row.id(),
                row.citation(),
                row.source(),
                confidence,
                row.refuses(),
                message,
                text.mend()));
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
        warn(place, rule, values, Basis.TEMPLATE);
    }

    /// Something to look at again, for a reason of its own.
    void warn(Place place, String rule, Map<String, ?> values, Basis basis) {
        add(place, rule, values, basis, false);
    }

    private void add(Place place, String rule, Map<String, ?> values, Basis basis, boolean blocking) {
        RuleText text = text(rule, values, "");
        findings.add(new Finding(
                clauseOf(place, text),
                place.stepKey(),
                place.function(),
                rule,
                null,
                null,
                basis.source(),
                basis.confidence().word(),
                blocking,
                text.wrong(),
                text.mend()));
    }

    /// What was found, that which refuses first.
    List<Finding> findings() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::blocking).reversed())
                .toList();
    }

    /// The clause that describes the step, else the one under which such findings stand.
    private @Nullable String clauseOf(Place place, RuleText text) {
        if (place.clauseId() != null || text.about() == null) {
            return place.clauseId();
        }
        return document.allClauses().stream()
                .filter(clause -> place.stepKey() != null && place.stepKey().equals(clause.step()))
                .min(Comparator.comparing(Clause::isOwn))
                .map(Clause::id)
                .orElse(about.get(text.about()));
    }

    private RuleText text(String rule, Map<String, ?> values, String law) {
        RuleText text = texts.get(rule);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + rule);
        }
        Map<String, Object> all = new HashMap<>(values);
        all.put("law", law);
        return text.filled(all);
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
