package id.or.amsi.tanggap.notification.help;

import id.or.amsi.tanggap.notification.help.model.HelpModel;
import id.or.amsi.tanggap.notification.help.model.ModelFile;
import id.or.amsi.tanggap.notification.help.model.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads what a person typed and says how much help it asks for, and about what. Start reading here: the text
/// becomes words (`text`), a trained model weighs them (`model`), rules may lift the result, and thresholds
/// decide. It keeps nothing, waits for nothing and may be asked by any number of threads at once.
public final class HelpMatcher {
    private static final String MODEL = "/help/model.bin";
    private static final int REASONS = 5;

    private final HelpModel model;
    private final Thresholds thresholds;
    private final Rules rules;

    private HelpMatcher(HelpModel model, Thresholds thresholds, Rules rules) {
        this.model = model;
        this.thresholds = thresholds;
        this.rules = rules;
    }

    /// The matcher that the build trained.
    public static HelpMatcher trained() {
        try (var in = HelpMatcher.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("The help model is missing: the build trains it");
            }
            return of(ModelFile.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A matcher with another model, such as one that learnt from a part of the messages.
    static HelpMatcher of(HelpModel model) {
        return of(model, Thresholds.CHOSEN);
    }

    static HelpMatcher of(HelpModel model, Thresholds thresholds) {
        return new HelpMatcher(model, thresholds, Rules.shipped());
    }

    /// Reads `text`; a text without a word is `NONE`.
    public Reading read(String text) {
        return read(model.see(text), false);
    }

    /// Like `read`, and names the words that weighed most.
    public Reading explain(String text) {
        return read(model.see(text), true);
    }

    private Reading read(Seen seen, boolean reasons) {
        if (seen.words().isEmpty()) {
            return new Reading(Level.NONE, List.of(), List.of());
        }
        var chances = model.chances(seen);
        var rule = rules.lift(seen);
        var level = thresholds.level(chances);
        if (rule != null && rule.level().compareTo(level) > 0) {
            level = rule.level();
        }
        if (level == Level.NONE) {
            return new Reading(level, List.of(), List.of());
        }
        var topics = thresholds.topics(chances, rule == null ? null : rule.topic());
        return new Reading(level, topics, reasons ? reasons(seen, level) : List.of());
    }

    private List<Reason> reasons(Seen seen, Level level) {
        var shares = model.shares(seen, level);
        var reasons = new ArrayList<Reason>();
        for (var i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                var word = seen.words().get(i);
                reasons.add(new Reason(word.from(), word.to(), shares[i]));
            }
        }
        reasons.sort(Comparator.comparing(Reason::weight).reversed());
        return reasons.subList(0, Math.min(REASONS, reasons.size()));
    }
}
