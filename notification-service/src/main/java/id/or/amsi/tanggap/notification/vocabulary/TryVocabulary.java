package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.notification.help.Entry;
import id.or.amsi.tanggap.notification.help.HelpMatcher;
import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.PresentMatcher;
import id.or.amsi.tanggap.notification.help.Reading;
import id.or.amsi.tanggap.notification.help.model.DevelopmentMessages;
import id.or.amsi.tanggap.notification.help.model.Labelled;
import id.or.amsi.tanggap.notification.vocabulary.Effect.Changed;
import id.or.amsi.tanggap.notification.vocabulary.Effect.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/// Finds out what a change of the vocabulary would do, by reading labelled messages without it and with
/// it. One trial at a time: look-ups need the processors too.
@ApplicationScoped
class TryVocabulary {
    private final ReentrantLock one = new ReentrantLock();
    private final PresentMatcher present;

    TryVocabulary(PresentMatcher present) {
        this.present = present;
    }

    /// A message as it is read without the change and with it.
    ///
    /// @param weaker a new sense takes words out of it
    private record Tried(Labelled message, Reading before, Reading after, boolean weaker) {
        static Tried of(Labelled message, HelpMatcher before, HelpMatcher after) {
            var text = message.text();
            var weaker = after.leavesOut(text) && !before.leavesOut(text);
            return new Tried(message, before.read(text), after.read(text), weaker);
        }

        boolean wants(Level level) {
            return message.level() == level;
        }

        boolean isPlea() {
            return message.level().compareTo(Level.HELP) >= 0;
        }

        boolean isChanged() {
            return weaker || before.level() != after.level() || !before.topics().equals(after.topics());
        }

        boolean losesCrisis() {
            return wants(Level.CRISIS)
                    && (weaker || isSilenced() || (before.level() == Level.CRISIS && after.level() != Level.CRISIS));
        }

        boolean losesPlea() {
            return wants(Level.HELP) && (weaker || isSilenced());
        }

        boolean alarms() {
            return !isPlea() && !answers(before) && answers(after);
        }

        private boolean isSilenced() {
            return answers(before) && !answers(after);
        }

        Changed changed() {
            return new Changed(
                    message.id(),
                    message.text(),
                    message.level(),
                    before.level(),
                    after.level(),
                    before.topics(),
                    after.topics());
        }
    }

    Effect effect(List<Entry> before, List<Entry> after) {
        one.lock();
        try {
            return effect(
                    DevelopmentMessages.shipped(),
                    present.shipped().with(before),
                    present.shipped().with(after));
        } finally {
            one.unlock();
        }
    }

    static Effect effect(List<Labelled> messages, HelpMatcher before, HelpMatcher after) {
        var all = messages.stream()
                .map(message -> Tried.of(message, before, after))
                .toList();
        var changed = all.stream().filter(Tried::isChanged).toList();
        var crisesLost = count(changed, Tried::losesCrisis);
        var pleasLost = count(changed, Tried::losesPlea);
        var newAlarms = count(changed, Tried::alarms);
        return new Effect(
                all.size(),
                figures(all, Tried::before),
                figures(all, Tried::after),
                crisesLost,
                pleasLost,
                newAlarms,
                changed.size(),
                Effect.harms(crisesLost, pleasLost, newAlarms),
                examples(changed));
    }

    private static List<Changed> examples(List<Tried> changed) {
        return changed.stream()
                .sorted(Comparator.comparing((Tried each) -> !each.losesCrisis())
                        .thenComparing(each -> !each.losesPlea())
                        .thenComparing(each -> !each.alarms()))
                .limit(Effect.MOST_EXAMPLES)
                .map(Tried::changed)
                .toList();
    }

    private static Figures figures(List<Tried> all, Function<Tried, Reading> reading) {
        Predicate<Tried> answered = each -> answers(reading.apply(each));
        Predicate<Tried> crisis = each -> each.wants(Level.CRISIS);
        Predicate<Tried> none = each -> each.wants(Level.NONE);
        Predicate<Tried> info = each -> each.wants(Level.INFO);
        return new Figures(
                count(all, crisis),
                count(all, crisis.and(answered)),
                count(all, crisis.and(each -> reading.apply(each).level() == Level.CRISIS)),
                count(all, Tried::isPlea),
                count(all, answered.and(Tried::isPlea)),
                count(all, none),
                count(all, none.and(answered)),
                count(all, info),
                count(all, info.and(answered)));
    }

    private static boolean answers(Reading reading) {
        return reading.level().compareTo(Level.HELP) >= 0;
    }

    private static int count(List<Tried> all, Predicate<Tried> which) {
        return (int) all.stream().filter(which).count();
    }
}
