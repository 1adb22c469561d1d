package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a draft says otherwise than it did in an earlier round. What only stands at another place has not
/// changed.
///
/// @param sinceRound compared with; 0 for the template, before the first round
/// @param clauses in the order in which they are read, removed ones last
public record Changes(int sinceRound, List<ClauseChange> clauses, List<StepChange> steps) {
    public Changes {
        clauses = List.copyOf(clauses);
        steps = List.copyOf(steps);
    }

    /// @param before as the mentor saw it last
    static Changes between(int sinceRound, Document before, Document after) {
        return new Changes(sinceRound, clauses(before, after), steps(before, after));
    }

    /// Whether a clause reads otherwise, was added or was removed, or its step has other times.
    static boolean of(String clauseId, Document before, Document after) {
        return !before.clause(clauseId).equals(after.clause(clauseId))
                || !step(clauseId, before).equals(step(clauseId, after));
    }

    private static Optional<Step> step(String clauseId, Document document) {
        return document.clause(clauseId).map(Clause::step).flatMap(document.procedure()::step);
    }

    private static List<ClauseChange> clauses(Document before, Document after) {
        Map<String, Clause> gone = before.allClauses().stream()
                .collect(Collectors.toMap(Clause::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        List<ClauseChange> changes = new ArrayList<>();
        for (Clause clause : after.allClauses()) {
            Clause known = gone.remove(clause.id());
            if (!clause.equals(known)) {
                changes.add(new ClauseChange(clause.id(), known, clause));
            }
        }
        gone.values().forEach(clause -> changes.add(new ClauseChange(clause.id(), clause, null)));
        return changes;
    }

    private static List<StepChange> steps(Document before, Document after) {
        return after.procedure().steps().stream()
                .flatMap(step -> change(before.procedure().step(step.key()), step).stream())
                .toList();
    }

    private static Optional<StepChange> change(Optional<Step> before, Step after) {
        return before.filter(known -> !known.equals(after)).map(known -> new StepChange(after.key(), known, after));
    }
}
