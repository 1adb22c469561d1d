package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.deadline.Fact;
import java.util.List;

/// Facts as the access log knows them: that something was done, not what. Whether somebody agreed is what was said.
final class LoggedFacts {
    private LoggedFacts() {}

    static List<Action> of(List<Entry> entries) {
        return entries.stream().map(entry -> of(entry.fact())).toList();
    }

    private static Action of(Fact fact) {
        return switch (fact) {
            case Fact.Reported reported -> Action.REPORTED;
            case Fact.Triaged triaged -> Action.TRIAGED;
            case Fact.StepDone done -> Action.STEP_DONE;
            case Fact.StepSkipped skipped -> Action.STEP_SKIPPED;
            case Fact.Extended extended -> Action.STEP_EXTENDED;
            case Fact.Occurred occurred -> Action.OCCURRENCE_RECORDED;
            case Fact.ConsentGiven given -> Action.CONSENT_RECORDED;
            case Fact.ConsentWithdrawn withdrawn -> Action.CONSENT_RECORDED;
            case Fact.Paused paused -> Action.PAUSED;
            case Fact.Resumed resumed -> Action.RESUMED;
            case Fact.Closed closed -> Action.CLOSED;
        };
    }
}
