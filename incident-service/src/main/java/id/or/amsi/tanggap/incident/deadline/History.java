package id.or.amsi.tanggap.incident.deadline;

import id.or.amsi.tanggap.incident.deadline.Fact.ConsentGiven;
import id.or.amsi.tanggap.incident.deadline.Fact.ConsentWithdrawn;
import id.or.amsi.tanggap.incident.deadline.Fact.Extended;
import id.or.amsi.tanggap.incident.deadline.Fact.Occurred;
import id.or.amsi.tanggap.incident.deadline.Fact.Reported;
import id.or.amsi.tanggap.incident.deadline.Fact.StepDone;
import id.or.amsi.tanggap.incident.deadline.Fact.StepSkipped;
import id.or.amsi.tanggap.incident.deadline.Fact.Triaged;
import id.or.amsi.tanggap.incident.procedure.Clock;
import id.or.amsi.tanggap.incident.procedure.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts of one incident, read once in the order in which they were noted. Of what can happen once the
/// first fact counts; of consents and judgements the newest.
final class History {
    private final List<Judgement> judgements = new ArrayList<>(List.of(Judgement.NONE));
    private final Map<Happening, Noted> happenings = new HashMap<>();
    private final Set<Happening> skipped = new HashSet<>();
    private final Set<String> extended = new HashSet<>();
    private final Set<String> consents = new HashSet<>();
    private final Stoppages stoppages;
    private boolean closed;

    /// @param pauseReasons those that stop the clocks
    History(List<Fact> facts, List<String> pauseReasons) {
        stoppages = new Stoppages(pauseReasons);
        facts.forEach(this::add);
    }

    private void add(Fact fact) {
        switch (fact) {
            case Reported reported -> note(Happening.REPORT, reported.at());
            case Triaged triaged ->
                judgements.add(new Judgement(triaged.severity(), triaged.branch(), triaged.ownContent()));
            case StepDone done -> note(Happening.end(done.stepKey(), done.occurrence()), done.at());
            case StepSkipped skip -> skip(skip);
            case Occurred occurred -> noteEarliest(Happening.occurred(occurred.name()), occurred.at());
            case ConsentGiven consent -> consents.add(consent.action());
            case ConsentWithdrawn consent -> consents.remove(consent.action());
            case Extended extension -> extended.add(extension.stepKey());
            case Fact.Paused pause -> stoppages.pause(pause);
            case Fact.Resumed resumption -> stoppages.resume(resumption);
            case Fact.Closed closing -> closed = true;
        }
    }

    private void skip(StepSkipped skip) {
        Happening end = Happening.end(skip.stepKey(), skip.occurrence());
        if (!happenings.containsKey(end)) {
            note(end, skip.at());
            skipped.add(end);
        }
    }

    private void note(Happening happening, Instant at) {
        happenings.putIfAbsent(happening, new Noted(at, judgements.size() - 1));
    }

    /// It may be learnt later that it happened earlier; that moves deadlines earlier only.
    private void noteEarliest(Happening happening, Instant at) {
        happenings.merge(
                happening,
                new Noted(at, judgements.size() - 1),
                (old, other) -> other.at().isBefore(old.at()) ? new Noted(other.at(), old.judgement()) : old);
    }

    boolean isClosed() {
        return closed;
    }

    boolean isExtended(String step) {
        return extended.contains(step);
    }

    boolean hasConsent(String action) {
        return consents.contains(action);
    }

    Pauses pauses() {
        return stoppages.pauses();
    }

    /// The newest judgement.
    Judgement judgement() {
        return judgements.getLast();
    }

    @Nullable
    Instant reportedAt() {
        return at(Happening.REPORT);
    }

    /// When an occurrence was done or skipped; null if it is open.
    @Nullable
    Instant finishedAt(Step step, int occurrence) {
        return at(Happening.end(step.key(), occurrence));
    }

    boolean isSkipped(Step step, int occurrence) {
        return skipped.contains(Happening.end(step.key(), occurrence));
    }

    /// True if the step begins again later; without its first occurrence there is nothing to come back to.
    boolean repeats(Step step) {
        Step.Repetitions repetitions = step.repetitions();
        return repetitions != null && !(repetitions.from() == Step.Repetitions.From.DONE && isSkipped(step, 1));
    }

    /// When the last occurrence of a step was done or skipped; null while one is open.
    @Nullable
    Instant endOf(Step step) {
        Noted end = endNoted(step);
        return end == null ? null : end.at();
    }

    /// When a clock starts; null if it has not.
    ///
    /// @param of the step that the clock waits for, if any
    @Nullable
    Noted startOf(Clock clock, @Nullable Step of) {
        return switch (clock.start()) {
            case REPORTED -> happenings.get(Happening.REPORT);
            case OCCURRED -> happenings.get(Happening.occurred(String.valueOf(clock.of())));
            case STEP_DONE -> of == null ? null : endNoted(of);
        };
    }

    /// The judgement that was valid when something was noted, and all later ones.
    List<Judgement> judgementsSince(Noted noted) {
        return judgements.subList(noted.judgement(), judgements.size());
    }

    private @Nullable Noted endNoted(Step step) {
        int last = repeats(step) ? step.occurrences() : 1;
        Noted end = null;
        for (int occurrence = 1; occurrence <= last; occurrence++) {
            Noted one = happenings.get(Happening.end(step.key(), occurrence));
            if (one == null) {
                return null;
            }
            end = end == null ? one : end.andThen(one);
        }
        return end;
    }

    private @Nullable Instant at(Happening happening) {
        Noted noted = happenings.get(happening);
        return noted == null ? null : noted.at();
    }

    /// @param judgement how many judgements there were when it was noted
    record Noted(Instant at, int judgement) {
        Noted andThen(Noted other) {
            return new Noted(other.at().isAfter(at) ? other.at() : at, Math.max(judgement, other.judgement()));
        }
    }

    private record Happening(Kind kind, String name, int occurrence) {
        static final Happening REPORT = new Happening(Kind.REPORT, "", 1);

        static Happening occurred(String name) {
            return new Happening(Kind.OCCURRENCE, name, 1);
        }

        static Happening end(String step, int occurrence) {
            return new Happening(Kind.END, step, occurrence);
        }

        enum Kind {
            REPORT,
            OCCURRENCE,
            END
        }
    }
}
