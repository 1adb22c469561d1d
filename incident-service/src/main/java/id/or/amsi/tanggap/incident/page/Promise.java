package id.or.amsi.tanggap.incident.page;

import id.or.amsi.tanggap.incident.intake.Recipient;
import id.or.amsi.tanggap.incident.intake.ShownProcedure;
import id.or.amsi.tanggap.incident.intake.ShownProcedure.ShownStep;
import id.or.amsi.tanggap.incident.intake.ShownProcedure.ShownTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the outlet promises to whoever reports, in plain words: who receives it, and who does what by when.
record Promise(ShownProcedure shown, Words words) {
    private static final int FIRST = 7;

    public boolean fallback() {
        return shown.fallback();
    }

    public List<Person> people() {
        return shown.recipients().stream().map(this::person).toList();
    }

    /// Those of the first days; the others come after a click.
    public List<Step> firstSteps() {
        return steps().stream().limit(FIRST).toList();
    }

    public List<Step> laterSteps() {
        return steps().stream().skip(FIRST).toList();
    }

    public Person person(Recipient recipient) {
        String functions = recipient.functions().stream().map(words::of).collect(Collectors.joining(", "));
        String name = recipient.name();
        return name == null ? new Person(functions, "") : new Person(name, functions);
    }

    private List<Step> steps() {
        return shown.steps().stream().map(this::step).toList();
    }

    private Step step(ShownStep step) {
        String time = time(step.time());
        return new Step(
                words.of(step.title()),
                words.text("stepBy", words.of(step.function())),
                switch (step.branch()) {
                    case BOTH -> time;
                    case INTERNAL -> time + ", " + words.text("stepInternal");
                    case EXTERNAL -> time + ", " + words.text("stepExternal");
                });
    }

    private String time(@Nullable ShownTime time) {
        if (time == null) {
            return words.text("stepNoTime");
        }
        String key = switch (time.type()) {
            case HOURS -> "stepHours";
            case DAYS -> "stepDays";
            case WORKING_DAYS -> "stepWorkingDays";
        };
        if (time.amount() == 0) {
            return words.text("stepSameDay");
        }
        if (time.urgent() == 0) {
            return words.text(key + "SameDay", time.amount());
        }
        boolean always = time.urgent() == time.amount();
        return words.text(always ? key : key + "Urgent", time.amount(), time.urgent());
    }

    /// @param name or, where nobody is named, the functions
    /// @param functions empty if they stand as the name
    record Person(String name, String functions) {}

    /// @param who acts
    /// @param time how long it may take, and when it is needed at all
    record Step(String title, String who, String time) {}
}
