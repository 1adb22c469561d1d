package id.or.amsi.tanggap.notification.help;

import id.or.amsi.tanggap.notification.help.model.Labelled;
import id.or.amsi.tanggap.notification.help.model.ModelFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The learning curve, for `./tanggap bench help curve`: what messages of two writers get from a model that learnt
/// from a quarter, a half, three quarters and all of the other writers' messages. Held-out messages stay unread.
class HelpCurve {
    private static final List<String> WRITERS = List.of("TA", "TC");
    private static final int QUARTERS = 4;

    @Test
    void curve() throws IOException {
        var messages = Labelled.read(HelpBench.CORPUS, "training-.*\\.tsv");
        for (var quarters = 1; quarters <= QUARTERS; quarters++) {
            var answered = new ArrayList<Judged.Answered>();
            var learnt = 0;
            for (var writer : WRITERS) {
                var others = part(messages, writer, quarters);
                learnt = Math.max(learnt, others.size());
                var matcher = HelpMatcher.of(ModelFile.learn(others));
                var own = messages.stream()
                        .filter(one -> one.id().startsWith(writer))
                        .toList();
                answered.addAll(Judged.of(own, matcher::read).all());
            }
            HelpBench.goals("learnt from up to " + learnt + " messages", new Judged(answered));
        }
    }

    private static List<Labelled> part(List<Labelled> messages, String but, int quarters) {
        return messages.stream()
                .filter(one -> !one.id().startsWith(but))
                .filter(one -> Math.floorMod((one.id().hashCode() * 0x9E3779B1) >> 16, QUARTERS) < quarters)
                .toList();
    }
}
