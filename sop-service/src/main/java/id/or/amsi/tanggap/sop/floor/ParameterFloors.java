package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parameters of clauses keep their floors, and stay in the words around them.
record ParameterFloors(Document document, Document template, LawsInForce laws, List<ParameterFloor> floors) {
    void check(Report report) {
        for (ParameterFloor floor : floors) {
            document.clause(floor.clause()).ifPresent(clause -> check(clause, floor, report));
        }
    }

    private void check(Clause clause, ParameterFloor floor, Report report) {
        LawRow row = floor.law() == null ? null : laws.known(floor.law());
        Bound bound = Bound.of(floor, row);
        Value value = clause.parameters().get(floor.parameter());
        if (value == null) {
            add(clause, floor, row, "parameter-missing", bound, report);
        } else if (!floor.holds(value, bound, clause.parameters())) {
            add(clause, floor, row, rule(floor.rule()), bound, report);
        }
        if (isDroppedFromText(clause, floor.parameter())) {
            report.warn(Report.Place.clause(clause.id()), "parameter-not-in-text", values(clause, floor, bound));
        }
    }

    private boolean isDroppedFromText(Clause clause, String parameter) {
        String place = "{" + parameter + "}";
        return !clause.text().contains(place)
                && template.clause(clause.id())
                        .filter(wanted -> wanted.text().contains(place))
                        .isPresent();
    }

    private static String rule(ParameterFloor.Rule rule) {
        return switch (rule) {
            case AT_MOST -> "parameter-too-large";
            case AT_LEAST -> "parameter-too-small";
            case ODD -> "parameter-not-odd";
            case YES -> "parameter-must-be-yes";
            case NO -> "parameter-must-be-no";
            case CONTAINS -> "parameter-incomplete";
            case LACKS -> "parameter-holds-wrong";
            case ONLY -> "parameter-holds-more";
            case FILLED -> "parameter-empty";
            case NO_UNLESS_FEW -> "parameter-only-for-small-outlets";
        };
    }

    private static void add(
            Clause clause, ParameterFloor floor, @Nullable LawRow row, String rule, Bound bound, Report report) {
        Report.Place place = Report.Place.clause(clause.id());
        if (row == null) {
            report.refuse(place, rule, values(clause, floor, bound), floor.basis());
        } else {
            report.breach(place, rule, row, values(clause, floor, bound));
        }
    }

    private static Map<String, Object> values(Clause clause, ParameterFloor floor, Bound bound) {
        Map<String, Object> values = new HashMap<>(ClauseFloor.names(clause));
        values.put("parameter", floor.parameter());
        values.put("floor", bound.inWords());
        values.put("floorEn", bound.inEnglish());
        values.put("items", String.join(", ", floor.items() == null ? List.of() : floor.items()));
        return values;
    }
}
