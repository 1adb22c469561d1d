package id.or.amsi.tanggap.notification.help;

import id.or.amsi.tanggap.notification.help.model.Chances;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where chances become a decision. Chosen by cross-validation on the training messages (`./tanggap bench help
/// thresholds`). As more ordinary messages were learnt every chance fell a little, so the alarm went from .35 to .33
/// once the held-out messages showed answered pleas at the edge of their goal; at .3 each crisis more that is answered
/// would cost one and a half alarms on ordinary messages, in hundreds of each.
///
/// @param alarm from this chance of HELP and CRISIS together a message is answered
/// @param crisis share of CRISIS in that chance from which it is answered as CRISIS
/// @param second chance from which a second topic is named
record Thresholds(float alarm, float crisis, float second) {
    static final Thresholds CHOSEN = new Thresholds(.33f, .14f, .4f);

    Level level(Chances chances) {
        var help = chances.of(Level.HELP);
        var danger = chances.of(Level.CRISIS);
        if (help + danger >= alarm) {
            return danger >= crisis * (help + danger) ? Level.CRISIS : Level.HELP;
        }
        return chances.of(Level.INFO) > chances.of(Level.NONE) ? Level.INFO : Level.NONE;
    }

    /// The likeliest topic, or the one that a rule named, and a second one when it is likely too.
    List<Topic> topics(Chances chances, @Nullable Topic named) {
        var first = named == null ? likeliest(chances, null) : named;
        var second = likeliest(chances, first);
        var topics = new ArrayList<Topic>(2);
        topics.add(first);
        if (chances.of(second) >= this.second) {
            topics.add(second);
        }
        return topics;
    }

    private static Topic likeliest(Chances chances, @Nullable Topic but) {
        var best = but == Topic.KBGO ? Topic.KDRT : Topic.KBGO;
        for (var topic : Topic.values()) {
            if (topic != but && chances.of(topic) > chances.of(best)) {
                best = topic;
            }
        }
        return best;
    }
}
