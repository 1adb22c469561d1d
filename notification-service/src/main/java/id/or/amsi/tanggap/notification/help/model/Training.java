package id.or.amsi.tanggap.notification.help.model;

import id.or.amsi.tanggap.notification.help.text.Lexicon;
import id.or.amsi.tanggap.notification.help.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Learns the weights from labelled messages: logistic regression, multinomial for the levels and one per
/// topic, with steps that shrink for each feature as it is met (AdaGrad). The same messages always give the
/// same weights.
final class Training {
    /// how much each group of features weighs against the others
    private static final float[] SCALES = {2f, 2f, 3f, 1f, 2f, 2f, 1f};

    /// the share of a message's words that is left out each time it is met
    private static final float LEFT_OUT = .3f;

    private static final int PASSES = 10;
    private static final float RATE = .1f;
    private static final float SHRINK = 6e-3f;
    /// keeps the first steps of a feature finite
    private static final float EASE = 1e-2f;
    /// a feature of fewer messages is not learnt
    private static final int LEAST = 2;

    private final float[] weights;
    private final float[] forces;
    private final float[] biases = new float[Outputs.ALL];
    private float biasForce;

    private Training(int features) {
        weights = new float[features * Outputs.ALL];
        forces = new float[features];
    }

    /// What a feature of `group` counts in a message that holds `count` of them, so that long ones weigh no more.
    static float value(int group, int count) {
        return count == 0 ? 0 : SCALES[group] / (float) Math.sqrt(count);
    }

    /// Learns twice: what weighed least the first time is left out, which halves the model and reads unseen messages
    /// no worse.
    static Trained of(List<Labelled> messages) {
        var words = words(messages);
        var lexicon = new Lexicon(words);
        var all = kept(messages.stream().map(message -> bag(message, lexicon)).toList());
        var first = new Training(all.length);
        var features = heaviest(all, first.descend(examples(messages, lexicon, all)));
        var training = new Training(features.length);
        var weights = training.descend(examples(messages, lexicon, features));
        return new Trained(features, weights, training.biases, words);
    }

    private static Bag bag(Labelled message, Lexicon lexicon) {
        var bag = new Bag();
        Features.of(new Seen(message.text(), Words.of(message.text(), lexicon), Spelt::of), bag);
        return bag.trimmed();
    }

    private static List<Example> examples(List<Labelled> messages, Lexicon lexicon, long[] features) {
        return messages.stream()
                .map(message -> bag(message, lexicon).example(features, message))
                .toList();
    }

    /// The half of `features` with the largest weights, in their order.
    private static long[] heaviest(long[] features, float[] weights) {
        var heights = new float[features.length];
        for (var i = 0; i < weights.length; i++) {
            heights[i / Outputs.ALL] = Math.max(heights[i / Outputs.ALL], Math.abs(weights[i]));
        }
        var sorted = heights.clone();
        Arrays.sort(sorted);
        var least = sorted[sorted.length / 2];
        var count = 0;
        var heavy = new long[features.length];
        for (var i = 0; i < features.length; i++) {
            if (heights[i] >= least) {
                heavy[count++] = features[i];
            }
        }
        return Arrays.copyOf(heavy, count);
    }

    /// The words of at least two messages; those of messages that hide their words are pieces, and left out.
    private static Map<String, Integer> words(List<Labelled> messages) {
        var counts = new HashMap<String, Integer>();
        for (var message : messages) {
            if (!message.marks().contains("obfus")) {
                Words.of(message.text(), Lexicon.empty()).stream()
                        .map(word -> word.text())
                        .distinct()
                        .forEach(word -> counts.merge(word, 1, Integer::sum));
            }
        }
        counts.values().removeIf(count -> count < 2);
        return counts;
    }

    private static long[] kept(List<Bag> bags) {
        var all = new long[bags.stream().mapToInt(Bag::size).sum()];
        var met = 0;
        for (var bag : bags) {
            met += bag.distinctTo(all, met);
        }
        Arrays.sort(all, 0, met);
        var count = 0;
        for (var i = 0; i < met; ) {
            var end = i;
            while (end < met && all[end] == all[i]) {
                end++;
            }
            if (end - i >= LEAST) {
                all[count++] = all[i];
            }
            i = end;
        }
        return Arrays.copyOf(all, count);
    }

    /// The mean of the weights after each pass of the second half: steadier than the last.
    private float[] descend(List<Example> examples) {
        var sums = new float[weights.length];
        var order = new ArrayList<>(examples);
        var random = new Random(7);
        for (var pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (var example : order) {
                step(example.without(LEFT_OUT, random));
            }
            if (pass >= PASSES / 2) {
                for (var i = 0; i < weights.length; i++) {
                    sums[i] += weights[i] / (PASSES - PASSES / 2);
                }
            }
        }
        return sums;
    }

    private void step(Example example) {
        var errors = errors(example);
        var force = 0f;
        for (var error : errors) {
            force += error * error;
        }
        biasForce += force;
        var biasPace = RATE / (EASE + (float) Math.sqrt(biasForce));
        for (var k = 0; k < Outputs.ALL; k++) {
            biases[k] += biasPace * errors[k];
        }
        for (var i = 0; i < example.size(); i++) {
            var place = example.places()[i];
            var value = example.values()[i];
            forces[place] += force * value * value;
            var pace = RATE / (EASE + (float) Math.sqrt(forces[place]));
            var keep = 1 - pace * SHRINK;
            var at = place * Outputs.ALL;
            for (var k = 0; k < Outputs.ALL; k++) {
                weights[at + k] = weights[at + k] * keep + pace * value * errors[k];
            }
        }
    }

    private float[] errors(Example example) {
        var scores = biases.clone();
        for (var i = 0; i < example.size(); i++) {
            var at = example.places()[i] * Outputs.ALL;
            var value = example.values()[i];
            for (var k = 0; k < Outputs.ALL; k++) {
                scores[k] += weights[at + k] * value;
            }
        }
        var chances = new Chances(scores);
        for (var k = 0; k < Outputs.ALL; k++) {
            scores[k] = example.targets()[k] - chances.at(k);
        }
        return scores;
    }
}
