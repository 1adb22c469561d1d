package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Reading;
import id.or.amsi.tanggap.notification.help.model.Labelled;
import id.or.amsi.tanggap.notification.vocabulary.Effect.Changed;

/// A labelled message as it is read without a change of the vocabulary and with it.
///
/// @param weaker less of it asks for help than before; it is answered perhaps only because it was learnt
/// @param misled a phrase fits it that did not before, and that is about something else; its topic is perhaps
/// right only because it was learnt
record Tried(Labelled message, Reading before, Reading after, boolean weaker, boolean misled) {

    boolean isPlea() {
        return isPlea(message);
    }

    static boolean isPlea(Labelled message) {
        return message.level().compareTo(Level.HELP) >= 0;
    }

    boolean isChanged() {
        return weaker
                || misled
                || before.level() != after.level()
                || !before.topics().equals(after.topics());
    }

    boolean losesCrisis() {
        return isAboutDanger()
                && (weaker || isSilenced() || (before.level() == Level.CRISIS && after.level() != Level.CRISIS));
    }

    boolean losesPlea() {
        return message.level() == Level.HELP && (weaker || isSilenced());
    }

    boolean losesTopicOfCrisis() {
        return isAboutDanger() && losesTopic();
    }

    boolean losesTopicOfPlea() {
        return message.level() == Level.HELP && losesTopic();
    }

    boolean alarms() {
        return !isPlea() && !answers(before) && answers(after);
    }

    private boolean isAboutDanger() {
        return message.level() == Level.CRISIS;
    }

    private boolean isSilenced() {
        return answers(before) && !answers(after);
    }

    /// The first topic decides which services are shown first.
    private boolean losesTopic() {
        return misled || (answers(before) && answers(after) && isRight(before) && !isRight(after));
    }

    private boolean isRight(Reading reading) {
        return message.topics().contains(reading.topics().getFirst());
    }

    static boolean answers(Reading reading) {
        return reading.level().compareTo(Level.HELP) >= 0;
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
