package id.or.amsi.tanggap.notification.vocabulary;

import static id.or.amsi.tanggap.notification.vocabulary.Tried.answers;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.notification.help.Entry;
import id.or.amsi.tanggap.notification.help.HelpMatcher;
import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.PresentMatcher;
import id.or.amsi.tanggap.notification.help.Reading;
import id.or.amsi.tanggap.notification.help.model.DevelopmentMessages;
import id.or.amsi.tanggap.notification.help.model.Labelled;
import id.or.amsi.tanggap.notification.vocabulary.Effect.Changed;
import id.or.amsi.tanggap.notification.vocabulary.Effect.Figures;
import id.or.amsi.tanggap.notification.vocabulary.Effect.Losses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds out what a change of the vocabulary would do, by reading labelled messages as shipped, without
/// it and with it. One trial at a time: look-ups need the processors too. Few may wait for it, since
/// each of them holds a connection to the database.
@ApplicationScoped
class TryVocabulary {
    static final int MOST_AT_ONCE = 3;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final ReentrantLock one = new ReentrantLock();
    private final PresentMatcher present;
    private @Nullable Read shipped;

    TryVocabulary(PresentMatcher present) {
        this.present = present;
    }

    /// Labelled messages as one matcher reads them.
    ///
    /// @param asShipped the places of those that it reads like the matcher that is shipped
    private record Read(List<Labelled> messages, HelpMatcher matcher, List<Reading> readings, BitSet asShipped) {
        static Read shipped(HelpMatcher matcher, List<Labelled> messages) {
            var all = new BitSet();
            all.set(0, messages.size());
            var readings = messages.stream()
                    .map(message -> matcher.read(message.text()))
                    .toList();
            return new Read(messages, matcher, readings, all);
        }

        /// What is shipped, read by another: it weighs only the messages that its entries touch. Those are few,
        /// and to weigh is what takes long.
        Read by(HelpMatcher other) {
            var alike = new BitSet();
            var others = new ArrayList<Reading>(messages.size());
            for (var i = 0; i < messages.size(); i++) {
                var text = messages.get(i).text();
                alike.set(i, other.readsLike(matcher, text));
                others.add(alike.get(i) ? readings.get(i) : other.read(text));
            }
            return new Read(messages, other, others, alike);
        }

        List<Tried> against(Read before) {
            return IntStream.range(0, messages.size())
                    .mapToObj(i -> tried(messages.get(i), before, i))
                    .toList();
        }

        private Tried tried(Labelled message, Read before, int i) {
            var alike = asShipped.get(i) && before.asShipped.get(i);
            var closer = !alike && matcher != before.matcher && Tried.isPlea(message);
            return new Tried(
                    message,
                    before.readings.get(i),
                    readings.get(i),
                    closer && matcher.hearsLess(message.text(), before.matcher),
                    closer && misleads(before, message));
        }

        /// The model answers nearly all of these by itself, so that a phrase hardly ever lifts one of them. It
        /// would lift others, and name its topic.
        private boolean misleads(Read before, Labelled message) {
            var others = matcher.phrasesIn(message.text()).stream()
                    .filter(phrase -> !message.topics().contains(phrase.topic()))
                    .toList();
            return !others.isEmpty()
                    && !before.matcher.phrasesIn(message.text()).containsAll(others);
        }
    }

    /// What a change from `before` to `after` would do.
    Effect effect(List<Entry> before, List<Entry> after) {
        return inTurn(() -> found(before, after));
    }

    /// How many labelled messages about danger are lost with `entries` over what is shipped.
    int crisesLost(List<Entry> entries) {
        return inTurn(() -> losses(read(entries).against(shipped())).crises());
    }

    /// Does `work`, trials and what goes with them, while nobody else does; refused while too many wait for
    /// theirs.
    <T> T inTurn(Supplier<T> work) {
        if (one.isHeldByCurrentThread()) {
            return work.get();
        }
        if (!places.tryAcquire()) {
            throw new RefusedException(new VocabularyRefusal.TrialsUnderWay());
        }
        one.lock();
        try {
            return work.get();
        } finally {
            one.unlock();
            places.release();
        }
    }

    private Effect found(List<Entry> before, List<Entry> after) {
        var shipped = shipped();
        var without = read(before);
        var with = read(after);
        var all = with.against(without);
        var changed = all.stream().filter(Tried::isChanged).toList();
        var step = losses(changed);
        var sinceShipped = losses(before.isEmpty() ? all : with.against(shipped));
        return new Effect(
                shipped.messages.size(),
                figures(without),
                figures(with),
                step,
                sinceShipped,
                changed.size(),
                Effect.harms(step, losses(without.against(shipped)), sinceShipped),
                examples(changed));
    }

    private Read read(List<Entry> entries) {
        var shipped = shipped();
        return entries.isEmpty() ? shipped : shipped.by(present.shipped().with(entries));
    }

    /// What is shipped never changes while the process lives.
    private Read shipped() {
        var known = shipped;
        if (known == null) {
            known = Read.shipped(present.shipped(), DevelopmentMessages.shipped());
            shipped = known;
        }
        return known;
    }

    private static Losses losses(List<Tried> all) {
        return new Losses(
                count(all, Tried::losesCrisis),
                count(all, Tried::losesPlea),
                count(all, Tried::losesTopicOfCrisis),
                count(all, Tried::losesTopicOfPlea),
                count(all, Tried::alarms));
    }

    private static List<Changed> examples(List<Tried> changed) {
        return changed.stream()
                .sorted(Comparator.comparing((Tried each) -> !each.losesCrisis())
                        .thenComparing(each -> !each.losesTopicOfCrisis())
                        .thenComparing(each -> !each.losesPlea())
                        .thenComparing(each -> !each.losesTopicOfPlea())
                        .thenComparing(each -> !each.alarms()))
                .limit(Effect.MOST_EXAMPLES)
                .map(Tried::changed)
                .toList();
    }

    private static Figures figures(Read read) {
        var all = read.against(read);
        Predicate<Tried> answered = each -> answers(each.after());
        Predicate<Tried> crisis = each -> each.message().level() == Level.CRISIS;
        Predicate<Tried> none = each -> each.message().level() == Level.NONE;
        Predicate<Tried> info = each -> each.message().level() == Level.INFO;
        return new Figures(
                count(all, crisis),
                count(all, crisis.and(answered)),
                count(all, crisis.and(each -> each.after().level() == Level.CRISIS)),
                count(all, Tried::isPlea),
                count(all, answered.and(Tried::isPlea)),
                count(all, none),
                count(all, none.and(answered)),
                count(all, info),
                count(all, info.and(answered)));
    }

    private static int count(List<Tried> all, Predicate<Tried> which) {
        return (int) all.stream().filter(which).count();
    }
}
