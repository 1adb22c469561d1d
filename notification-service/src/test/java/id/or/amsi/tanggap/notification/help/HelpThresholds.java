package id.or.amsi.tanggap.notification.help;

import id.or.amsi.tanggap.notification.help.model.HelpModel;
import id.or.amsi.tanggap.notification.help.model.Labelled;
import id.or.amsi.tanggap.notification.help.model.ModelFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What thresholds cost, for `./tanggap bench help thresholds`: each message is read by a model that learnt from other
/// writers than its own. Held-out messages stay unread. A line per choice, in per cent.
class HelpThresholds {
    private static final int FOLDS = 4;
    private static final float[] ALARMS = {.2f, .25f, .3f, .35f, .4f, .45f, .5f, .6f};
    /// whose messages are mixed as they come; the others wrote more of what was hard
    private static final String MIXED = "T[A-H].*";
    private static final float[] CRISES = {.14f, .18f, .22f, .26f};
    private static final float SECOND = Thresholds.CHOSEN.second();

    @Test
    void choices() throws IOException {
        var read = read();
        System.out.println("alarm crisis | crisis answered, as CRISIS, pleas, NONE, INFO, topic");
        for (var alarm : ALARMS) {
            print(read, new Thresholds(alarm, CRISES[0], SECOND));
        }
        for (var crisis : CRISES) {
            print(read, new Thresholds(Thresholds.CHOSEN.alarm(), crisis, SECOND));
        }
    }

    private static Map<HelpModel, List<Labelled>> read() throws IOException {
        var messages = Labelled.read(HelpBench.CORPUS, "training-.*\\.tsv");
        var writers = messages.stream().map(HelpThresholds::writer).distinct().toList();
        var read = new LinkedHashMap<HelpModel, List<Labelled>>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var now = fold;
            var parts = messages.stream()
                    .collect(Collectors.partitioningBy(one -> writers.indexOf(writer(one)) % FOLDS == now));
            var own = parts.getOrDefault(true, List.of()).stream()
                    .filter(one -> one.id().matches(MIXED))
                    .toList();
            read.put(ModelFile.learn(parts.getOrDefault(false, List.of())), own);
        }
        return read;
    }

    private static String writer(Labelled message) {
        return message.id().substring(0, 2);
    }

    private static void print(Map<HelpModel, List<Labelled>> read, Thresholds thresholds) {
        var answered = new ArrayList<Judged.Answered>();
        read.forEach((model, own) -> {
            var matcher = HelpMatcher.of(model, thresholds);
            answered.addAll(Judged.of(own, matcher::read).all());
        });
        var judged = new Judged(answered);
        System.out.println(thresholds.alarm() + " " + thresholds.crisis() + " | "
                + judged.crisisAnswered() + judged.crisisAsCrisis() + judged.pleasAnswered()
                + judged.falseAlarms(Level.NONE) + judged.falseAlarms(Level.INFO) + judged.rightTopic());
    }
}
