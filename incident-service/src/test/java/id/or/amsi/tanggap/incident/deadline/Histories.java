package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.incident.procedure.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Random histories of an incident that follows a procedure. They begin with the report in the autumn of 2026 and go
/// on in whole hours; what comes from outside may be noted late.
final class Histories {
    private static final List<String> OCCURRENCES =
            List.of("complaint-received", "takedown-ordered", "urgent-takedown-ordered", "objection-filed");

    private Histories() {}

    static Arbitrary<List<Fact>> of(Procedure procedure, int most) {
        Arbitrary<Instant> report = Arbitraries.integers()
                .between(0, 24 * 60)
                .map(hours -> Instant.parse("2026-10-19T00:00:00Z").plus(Duration.ofHours(hours)));
        return Combinators.combine(report, moves(procedure).list().ofMaxSize(most))
                .as(Histories::history);
    }

    private static List<Fact> history(Instant report, List<Move> moves) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Reported(report));
        Instant now = report;
        for (Move move : moves) {
            now = now.plus(Duration.ofHours(move.hoursLater()));
            facts.add(move.what().at(now));
        }
        return facts;
    }

    private static Arbitrary<Move> moves(Procedure procedure) {
        Arbitrary<Integer> hours = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 5)),
                Tuple.of(3, Arbitraries.integers().between(6, 72)),
                Tuple.of(1, Arbitraries.integers().between(73, 600)));
        return Combinators.combine(hours, happenings(procedure)).as(Move::new);
    }

    private static Arbitrary<Happening> happenings(Procedure procedure) {
        Arbitrary<Happening> ends = Arbitraries.of(procedure.steps()).flatMap(Histories::ends);
        Arbitrary<Happening> triage = Combinators.combine(
                        Arbitraries.of(Severity.class), Arbitraries.of(Branch.class), Arbitraries.of(true, false))
                .as((severity, branch, content) -> at -> new Fact.Triaged(at, severity, branch, content));
        Arbitrary<Happening> occurrence = Combinators.combine(
                        Arbitraries.of(OCCURRENCES), Arbitraries.integers().between(0, 48))
                .as((name, late) -> at -> new Fact.Occurred(at.minus(Duration.ofHours(late)), name));
        Arbitrary<Happening> extension =
                Arbitraries.of(procedure.steps()).map(step -> at -> new Fact.Extended(at, step.key()));
        Arbitrary<Happening> pause = Arbitraries.of("SURVIVOR_REQUEST", "COURT_OR_POLICE", "WAITING_FOR_MANAGEMENT")
                .map(reason -> at -> new Fact.Paused(at, reason));
        Arbitrary<Happening> rest = Arbitraries.of(
                at -> new Fact.ConsentGiven(at, "REFER"),
                at -> new Fact.ConsentWithdrawn(at, "REFER"),
                Fact.Reported::new);
        return Arbitraries.frequencyOf(
                Tuple.of(12, ends),
                Tuple.of(4, triage),
                Tuple.of(3, occurrence),
                Tuple.of(2, extension),
                Tuple.of(2, pause),
                Tuple.of(3, Arbitraries.just(Fact.Resumed::new)),
                Tuple.of(1, rest));
    }

    private static Arbitrary<Happening> ends(Step step) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, step.occurrences()), Arbitraries.of(true, true, true, false))
                .as((occurrence, done) -> at -> done
                        ? new Fact.StepDone(at, step.key(), occurrence)
                        : new Fact.StepSkipped(at, step.key(), occurrence));
    }

    private interface Happening {
        Fact at(Instant time);
    }

    private record Move(int hoursLater, Happening what) {}
}
