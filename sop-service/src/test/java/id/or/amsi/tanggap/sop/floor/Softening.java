package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.Branch;
import id.or.amsi.tanggap.sop.procedure.Severity;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Step;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ways of giving an outlet more time than a bound clock does.
enum Softening {
    LONGER {
        @Override
        Step of(Step step, int place, int by) {
            StepClock clock = step.clocks().get(place);
            return step.withClock(place, clock.lasting(clock.amount() + by, Map.of()));
        }
    },
    LONGER_FOR_SOME {
        @Override
        Step of(Step step, int place, int by) {
            StepClock clock = step.clocks().get(place);
            List<Severity> severities = List.of(Severity.values());
            Severity severity = severities.get(by % severities.size());
            return step.withClock(place, clock.lasting(clock.amount(), Map.of(severity, clock.amount() + by)));
        }
    },
    IN_WORKING_DAYS {
        @Override
        Step of(Step step, int place, int by) {
            return step.withClock(place, counted(step.clocks().get(place), Span.Type.WORKING_DAYS, by % 2));
        }
    },
    IN_DAYS {
        @Override
        Step of(Step step, int place, int by) {
            StepClock clock = step.clocks().get(place);
            return step.withClock(place, counted(clock, Span.Type.DAYS, clock.amount() / 24 + by));
        }
    },
    LATER_EVENT {
        @Override
        Step of(Step step, int place, int by) {
            return step.withClock(
                    place, started(step.clocks().get(place), StepClock.Start.OCCURRED, "director-agreed"));
        }
    },
    AFTER_A_STEP {
        @Override
        Step of(Step step, int place, int by) {
            return step.withClock(place, started(step.clocks().get(place), StepClock.Start.STEP_DONE, step.key()));
        }
    },
    IN_ONE_BRANCH {
        @Override
        Step of(Step step, int place, int by) {
            Branch branch = by % 2 == 0 ? Branch.INTERNAL : Branch.EXTERNAL;
            StepClock clock = step.clocks().get(place);
            return step.withClock(
                    place,
                    new StepClock(
                            clock.start(),
                            clock.of(),
                            branch,
                            clock.type(),
                            clock.amount(),
                            Map.of(),
                            clock.binding(),
                            false));
        }
    },
    UNBOUND {
        @Override
        Step of(Step step, int place, int by) {
            StepClock clock = step.clocks().get(place);
            return step.withClock(
                    place,
                    new StepClock(clock.start(), clock.of(), clock.branch(), clock.type(), 1, Map.of(), null, false));
        }
    },
    REPLACED {
        @Override
        Step of(Step step, int place, int by) {
            List<StepClock> clocks = new ArrayList<>(step.clocks());
            clocks.add(new StepClock(
                    StepClock.Start.OCCURRED, "lawyer-asked", Branch.BOTH, Span.Type.HOURS, by, Map.of(), null, true));
            return step.withClocks(clocks);
        }
    },
    EXTENDED {
        @Override
        Step of(Step step, int place, int by) {
            return step.withExtension(new Span(Span.Type.HOURS, by));
        }
    },
    DROPPED {
        @Override
        Step of(Step step, int place, int by) {
            List<StepClock> clocks = new ArrayList<>(step.clocks());
            clocks.remove(place);
            return step.withClocks(clocks);
        }
    };

    /// @param place of the clock to soften
    /// @param by how much, at least 1
    abstract Step of(Step step, int place, int by);

    private static StepClock counted(StepClock clock, Span.Type type, int amount) {
        return new StepClock(clock.start(), clock.of(), clock.branch(), type, amount, Map.of(), clock.binding(), false);
    }

    private static StepClock started(StepClock clock, StepClock.Start start, @Nullable String of) {
        return new StepClock(start, of, clock.branch(), clock.type(), clock.amount(), Map.of(), clock.binding(), false);
    }
}
