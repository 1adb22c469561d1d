package id.or.amsi.tanggap.incident.course;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The KBGO procedure as a reader of the SOP's table would tell it, without clocks: which verbs are legal now. Knows
/// nothing of the engine.
final class SimpleCase {
    static final List<String> STEPS = List.of(
            "receive",
            "triage",
            "consent",
            "secure-evidence",
            "platform-report",
            "own-content",
            "refer",
            "first-review",
            "interim-measures",
            "examine",
            "recommend",
            "decide",
            "tell-outcome",
            "objection",
            "carry-out",
            "follow-up",
            "close");
    private static final Set<String> INTERNAL = Set.of("examine", "recommend", "decide", "tell-outcome", "objection");
    private static final Set<String> FROM_THE_REPORT =
            Set.of("receive", "triage", "consent", "secure-evidence", "platform-report", "refer", "first-review");
    private static final Map<String, String> AFTER = Map.of(
            "interim-measures",
            "first-review",
            "examine",
            "first-review",
            "recommend",
            "examine",
            "decide",
            "recommend",
            "tell-outcome",
            "decide",
            "objection",
            "tell-outcome",
            "follow-up",
            "carry-out");
    private static final Map<String, String> CONSENTS =
            Map.of("secure-evidence", "SECURE_EVIDENCE", "platform-report", "REPORT_PLATFORM", "refer", "REFER");
    private static final Set<String> AFTER_CONSENT_STEP = Set.of("secure-evidence", "platform-report", "refer");
    private static final Set<String> AFTER_EVIDENCE = Set.of("platform-report", "own-content");
    private static final Set<String> CONTENT =
            Set.of("complaint-received", "takedown-ordered", "urgent-takedown-ordered");

    private final Set<String> done = new HashSet<>();
    private final Set<String> skipped = new HashSet<>();
    private final Set<String> occurred = new HashSet<>();
    private final Map<String, Boolean> consents = new HashMap<>();
    private @Nullable String branch;
    private boolean ownContent;
    private boolean extended;
    private boolean paused;
    private boolean closed;

    static int occurrences(String step) {
        return switch (step) {
            case "platform-report" -> 7;
            case "follow-up" -> 4;
            default -> 1;
        };
    }

    boolean triage(String newBranch, boolean content) {
        boolean settled = INTERNAL.stream().anyMatch(step -> finished(step, 1)) && !newBranch.equals("INTERNAL");
        if (closed || ("INTERNAL".equals(branch) && settled)) {
            return false;
        }
        branch = newBranch;
        ownContent = content;
        if (!finished("triage", 1)) {
            done.add("triage1");
        }
        return true;
    }

    boolean complete(String step, int occurrence) {
        boolean legal = !closed
                && !step.equals("triage")
                && !step.equals("close")
                && active(step, occurrence)
                && (!CONSENTS.containsKey(step) || consents.getOrDefault(CONSENTS.get(step), false))
                && (!AFTER_CONSENT_STEP.contains(step) || finished("consent", 1))
                && (!AFTER_EVIDENCE.contains(step) || finished("secure-evidence", 1))
                && firstReviewAllows(step);
        return legal && done.add(step + occurrence);
    }

    boolean skip(String step, int occurrence) {
        boolean legal = !closed
                && !Set.of("triage", "close", "own-content").contains(step)
                && (active(step, occurrence) || waiting(step, occurrence))
                && (!step.equals("secure-evidence") || Boolean.FALSE.equals(consents.get("SECURE_EVIDENCE")));
        return legal && skipped.add(step + occurrence);
    }

    boolean extend(String step) {
        boolean legal = !closed && step.equals("examine") && active("examine", 1) && !extended;
        extended |= legal;
        return legal;
    }

    boolean consent(String action, boolean given) {
        if (!closed) {
            consents.put(action, given);
        }
        return !closed;
    }

    boolean occur(String name) {
        return !closed && occurred.add(name);
    }

    boolean pause() {
        boolean legal = !closed && !paused;
        paused |= legal;
        return legal;
    }

    boolean resume() {
        boolean legal = !closed && paused;
        paused &= !legal;
        return legal;
    }

    boolean close() {
        boolean open = STEPS.stream().filter(step -> !step.equals("close")).anyMatch(this::open);
        boolean legal = !closed && !open;
        closed |= legal;
        return legal;
    }

    private boolean open(String step) {
        for (int occurrence = 1; occurrence <= occurrences(step); occurrence++) {
            if (active(step, occurrence) || (waiting(step, occurrence) && !step.equals("own-content"))) {
                return true;
            }
        }
        return false;
    }

    private boolean active(String step, int occurrence) {
        if (finished(step, occurrence) || outOfTheQuestion(step, occurrence)) {
            return false;
        }
        return occurrence == 1 ? started(step) : repeated(step) && finished(step, occurrence - 1);
    }

    private boolean waiting(String step, int occurrence) {
        return !finished(step, occurrence) && !outOfTheQuestion(step, occurrence) && !active(step, occurrence);
    }

    private boolean repeated(String step) {
        return step.equals("platform-report") ? finished(step, 1) : started(step);
    }

    private boolean started(String step) {
        if (INTERNAL.contains(step) && !"INTERNAL".equals(branch)) {
            return false;
        }
        return switch (step) {
            case "own-content" -> occurred.stream().anyMatch(CONTENT::contains);
            case "objection" -> finished("tell-outcome", 1) || occurred.contains("objection-filed");
            case "carry-out" ->
                ("INTERNAL".equals(branch) && finished("objection", 1))
                        || ("EXTERNAL".equals(branch) && finished("interim-measures", 1));
            case "close" -> List.of(1, 2, 3, 4).stream().allMatch(n -> finished("follow-up", n));
            default -> FROM_THE_REPORT.contains(step) || finished(Objects.requireNonNull(AFTER.get(step)), 1);
        };
    }

    private boolean outOfTheQuestion(String step, int occurrence) {
        if (INTERNAL.contains(step)) {
            return "EXTERNAL".equals(branch);
        }
        if (step.equals("own-content")) {
            return branch != null && !ownContent && !started(step);
        }
        return step.equals("platform-report") && occurrence > 1 && skipped.contains("platform-report1");
    }

    /// Steps that another one comes before: 7 before 8 and 9, and each internal step before the next.
    private boolean firstReviewAllows(String step) {
        Map<String, String> first = Map.of(
                "interim-measures",
                "first-review",
                "examine",
                "first-review",
                "recommend",
                "examine",
                "decide",
                "recommend",
                "tell-outcome",
                "decide",
                "objection",
                "tell-outcome");
        return !first.containsKey(step) || finished(first.get(step), 1);
    }

    private boolean finished(String step, int occurrence) {
        return done.contains(step + occurrence) || skipped.contains(step + occurrence);
    }
}
