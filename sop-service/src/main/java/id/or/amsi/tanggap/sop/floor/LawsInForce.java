package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The law as it is worded on one day. Days of the law are days in Jakarta.
public record LawsInForce(Laws laws, LocalDate day) {

    /// What a document cites, as it reads on this day: by clauses first, then by clocks, each row once. A row without
    /// a wording on this day is left out.
    public List<LawRow> citedBy(Document document) {
        return cited(document)
                .distinct()
                .flatMap(id -> laws.of(id).flatMap(row -> row.on(day)).stream())
                .toList();
    }

    /// What a floor holds to, see [LawHistory#nearest].
    Optional<LawRow> of(String id) {
        return laws.of(id).map(row -> row.nearest(day));
    }

    /// @throws IllegalArgumentException without such a row: only for ids in our own data
    LawRow known(String id) {
        return of(id).orElseThrow(() -> new IllegalArgumentException("no law row " + id));
    }

    private static Stream<String> cited(Document document) {
        return Stream.concat(
                document.allClauses().stream().flatMap(clause -> clause.laws().stream()),
                document.procedure().steps().stream()
                        .flatMap(step -> step.clocks().stream())
                        .map(StepClock::binding)
                        .filter(Objects::nonNull));
    }
}
