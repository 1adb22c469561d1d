package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a proposal would do to the labelled messages that the service brings along, against the version
/// in force. The messages were written for this; nothing that people typed into a look-up is among
/// them. The matcher has learnt them, and so answers them even without some of their words: a plea out
/// of which a sense takes words counts as lost too.
///
/// @param crisesLost messages about danger that would be answered no more, or no more as such
/// @param pleasLost other pleas that would not be answered any more
/// @param newAlarms ordinary messages, and such that want to know, that would be answered as pleas
/// @param changes how many messages would be read otherwise
/// @param harms why nobody can confirm it; empty if somebody may
/// @param examples the first of the changes, the harmful ones before all
@Schema(name = "HelpVocabularyEffect")
record Effect(
        int messages,
        Figures before,
        Figures after,
        int crisesLost,
        int pleasLost,
        int newAlarms,
        int changes,
        List<Harm> harms,
        List<Changed> examples) {
    static final int MOST_EXAMPLES = 20;
    static final int MOST_PLEAS_LOST = 2;
    static final int MOST_NEW_ALARMS = 2;

    /// Why nobody can confirm it.
    enum Harm {
        CRISES_LOST,
        TOO_MANY_PLEAS_LOST,
        TOO_MANY_ALARMS
    }

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

    static List<Harm> harms(int crisesLost, int pleasLost, int newAlarms) {
        return Stream.of(Harm.values())
                .filter(harm -> switch (harm) {
                    case CRISES_LOST -> crisesLost > 0;
                    case TOO_MANY_PLEAS_LOST -> pleasLost > MOST_PLEAS_LOST;
                    case TOO_MANY_ALARMS -> newAlarms > MOST_NEW_ALARMS;
                })
                .toList();
    }
}
