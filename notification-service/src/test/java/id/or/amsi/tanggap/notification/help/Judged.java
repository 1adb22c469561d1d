package id.or.amsi.tanggap.notification.help;

import id.or.amsi.tanggap.notification.help.model.Labelled;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Labelled messages with what a matcher answered to each. It gives shares, never texts.
record Judged(List<Answered> all) {
    record Answered(Labelled message, Reading reading) {
        boolean wants(Level level) {
            return message.level() == level;
        }

        boolean alarmed() {
            return reading.level().compareTo(Level.HELP) >= 0;
        }
    }

    static Judged of(List<Labelled> messages, Function<String, Reading> matcher) {
        return new Judged(messages.stream()
                .map(message -> new Answered(message, matcher.apply(message.text())))
                .toList());
    }

    Judged marked(String mark) {
        return new Judged(
                all.stream().filter(one -> one.message().marks().contains(mark)).toList());
    }

    /// Of the messages that fit `of`, the share that fits `hit` too.
    Share share(Predicate<Answered> of, Predicate<Answered> hit) {
        var some = all.stream().filter(of).toList();
        return new Share((int) some.stream().filter(hit).count(), some.size());
    }

    Share crisisAnswered() {
        return share(one -> one.wants(Level.CRISIS), Answered::alarmed);
    }

    Share crisisAsCrisis() {
        return share(one -> one.wants(Level.CRISIS), one -> one.reading().level() == Level.CRISIS);
    }

    Share pleasAnswered() {
        return share(one -> one.message().level().compareTo(Level.HELP) >= 0, Answered::alarmed);
    }

    Share falseAlarms(Level on) {
        return share(one -> one.wants(on), Answered::alarmed);
    }

    /// Of the pleas that were answered, those whose first topic is one of the message's.
    Share rightTopic() {
        return share(
                one -> one.message().level().compareTo(Level.HELP) >= 0 && one.alarmed(),
                one -> one.message().topics().contains(one.reading().topics().getFirst()));
    }

    Share recall(Level level) {
        return share(one -> one.wants(level), one -> one.reading().level() == level);
    }

    Share precision(Level level) {
        return share(one -> one.reading().level() == level, one -> one.wants(level));
    }

    Share recall(Topic topic) {
        return share(
                one -> one.message().level().compareTo(Level.HELP) >= 0
                        && one.message().topics().contains(topic),
                one -> one.reading().topics().contains(topic));
    }

    Share precision(Topic topic) {
        return share(
                one -> one.alarmed() && one.reading().topics().contains(topic),
                one -> one.message().topics().contains(topic));
    }
}
