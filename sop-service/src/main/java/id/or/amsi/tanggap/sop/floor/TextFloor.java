package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of a clause that rests on a binding clock name no longer time: that of the law on which one of its
/// parameters rests, else the longest of those that the template's clause cites.
record TextFloor(Document document, Document template, LawsInForce laws, List<ParameterFloor> floors) {
    /// `3 x 24 jam`, `72 jam`, `3 hari`, `3 hari kerja`.
    private static final Pattern LENGTH =
            Pattern.compile("(?i)\\b(\\d{1,4})\\s*(?:([x×])\\s*24\\s*jam|(jam)|(hari\\s+kerja)|(hari))\\b");
    /// `3 x 24 hours`, `72 hours`, `3 days`, `3 working days`.
    private static final Pattern LENGTH_EN = Pattern.compile(
            "(?i)\\b(\\d{1,4})\\s*(?:([x×])\\s*24\\s*hours|(hours?)|((?:working|business)\\s+days?)|(days?))\\b");

    void check(Report report) {
        for (Clause wanted : template.allClauses()) {
            limit(wanted)
                    .ifPresent(row -> document.clause(wanted.id()).ifPresent(clause -> check(clause, row, report)));
        }
    }

    private static void check(Clause clause, LawRow row, Report report) {
        if (softer(clause, clock(row))) {
            report.breach(Report.Place.clause(clause.id()), "text-softer-than-law", row, values(clause, row));
        }
    }

    private Optional<LawRow> limit(Clause wanted) {
        Stream<String> held = floors.stream()
                .filter(floor -> floor.clause().equals(wanted.id()))
                .flatMap(floor -> Stream.ofNullable(floor.law()));
        return longest(held).or(() -> longest(wanted.laws().stream()));
    }

    private Optional<LawRow> longest(Stream<String> ids) {
        return ids.flatMap(id -> laws.of(id).stream())
                .filter(row -> row.bindingClock() != null)
                .reduce((one, other) -> clock(one).atMost(clock(other)) ? other : one);
    }

    private static Span clock(LawRow row) {
        return Objects.requireNonNull(row.bindingClock());
    }

    private static boolean softer(Clause clause, Span limit) {
        Stream<Span> english = Stream.ofNullable(clause.textEn()).flatMap(text -> lengths(LENGTH_EN, text));
        return Stream.concat(lengths(LENGTH, clause.text()), english).anyMatch(length -> !length.atMost(limit));
    }

    private static Stream<Span> lengths(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> {
            int amount = Math.max(1, Integer.parseInt(match.group(1)));
            if (match.group(2) != null) {
                return new Span(Span.Type.DAYS, amount);
            }
            if (match.group(3) != null) {
                return new Span(Span.Type.HOURS, amount);
            }
            return new Span(match.group(4) == null ? Span.Type.DAYS : Span.Type.WORKING_DAYS, amount);
        });
    }

    private static Map<String, String> values(Clause clause, LawRow row) {
        Map<String, String> values = new HashMap<>(ClauseFloor.names(clause));
        values.put("floor", clock(row).inWords());
        values.put("floorEn", clock(row).inEnglish());
        return values;
    }
}
