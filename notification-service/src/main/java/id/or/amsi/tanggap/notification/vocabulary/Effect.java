package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a proposal would do to the labelled messages that the service brings along, against the version
/// in force, and in all against what is shipped: many small proposals together may not do what one may
/// not. The messages were written for this; nothing that people typed into a look-up is among them. The
/// matcher has learnt them, and so answers them even without some of their words: a plea of which a
/// sense, a spelling or a withdrawal leaves less that asks for help counts as lost too.
///
/// @param losses against the version in force
/// @param sinceShipped of all entries together, against what is shipped
/// @param changes how many messages would be read otherwise
/// @param harms why nobody can confirm it; empty if somebody may
/// @param examples the first of the changes, the harmful ones before all
@Schema(name = "HelpVocabularyEffect")
record Effect(
        int messages,
        Figures before,
        Figures after,
        Losses losses,
        Losses sinceShipped,
        int changes,
        List<Harm> harms,
        List<Changed> examples) {
    static final int MOST_EXAMPLES = 20;
    /// of pleas, of their topics and of alarms each
    static final int MOST = 2;
    /// of the same, in all that was published over what is shipped
    static final int MOST_SINCE_SHIPPED = 10;

    /// Why nobody can confirm it.
    enum Harm {
        CRISES_LOST,
        TOO_MANY_PLEAS_LOST,
        TOPICS_LOST,
        TOO_MANY_ALARMS,
        TOO_MUCH_SINCE_SHIPPED
    }

    /// What the labelled messages lose.
    ///
    /// @param crises messages about danger that would be answered no more, or no more as such
    /// @param pleas others that would not be answered any more
    /// @param crisisTopics messages about danger whose first topic was right and would be wrong, or which a
    /// phrase now fits that is about something else, whether it lifts them or not
    /// @param pleaTopics other pleas of which the same is true
    /// @param alarms ordinary messages, and such that want to know, that would be answered as pleas
    @Schema(name = "HelpVocabularyLosses")
    record Losses(int crises, int pleas, int crisisTopics, int pleaTopics, int alarms) {}

    /// Of the labelled messages.
    ///
    /// @param crises that ask for help in danger
    /// @param crisesAnswered of these, at least as HELP
    /// @param pleas that ask for help, those in danger included
    /// @param none ordinary messages
    /// @param info messages that want to know
    @Schema(name = "HelpVocabularyFigures")
    record Figures(
            int crises,
            int crisesAnswered,
            int crisesAsCrisis,
            int pleas,
            int pleasAnswered,
            int none,
            int alarmsOnNone,
            int info,
            int alarmsOnInfo) {}

    /// @param wanted as its writer labelled it
    @Schema(name = "ChangedHelpMessage")
    record Changed(
            String id,
            String text,
            Level wanted,
            Level before,
            Level after,
            List<Topic> topicsBefore,
            List<Topic> topicsAfter) {}

    Effect {
        harms = List.copyOf(harms);
        examples = List.copyOf(examples);
    }

    /// @param step what the proposal does
    /// @param before in all since what is shipped, without the proposal
    /// @param after the same with it
    static List<Harm> harms(Losses step, Losses before, Losses after) {
        return Stream.of(Harm.values())
                .filter(harm -> switch (harm) {
                    case CRISES_LOST -> step.crises() > 0 || after.crises() > before.crises();
                    case TOO_MANY_PLEAS_LOST -> step.pleas() > MOST;
                    case TOPICS_LOST ->
                        step.crisisTopics() > 0
                                || step.pleaTopics() > MOST
                                || after.crisisTopics() > before.crisisTopics();
                    case TOO_MANY_ALARMS -> step.alarms() > MOST;
                    case TOO_MUCH_SINCE_SHIPPED ->
                        isTooMuch(before.pleas(), after.pleas())
                                || isTooMuch(before.pleaTopics(), after.pleaTopics())
                                || isTooMuch(before.alarms(), after.alarms());
                })
                .toList();
    }

    /// What makes it less, or leaves it as it is, may always come: an update may have brought it there.
    private static boolean isTooMuch(int before, int after) {
        return after > MOST_SINCE_SHIPPED && after > before;
    }
}
