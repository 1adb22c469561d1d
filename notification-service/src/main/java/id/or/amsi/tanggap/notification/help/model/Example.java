package id.or.amsi.tanggap.notification.help.model;

import id.or.amsi.tanggap.notification.help.Topic;
import java.util.Random;

/// A message to learn from: its features, their values, and what each output should be (1 or 0).
final class Example {
    private final int[] places;
    private final float[] values;
    private final short[] words;
    private final float[] targets;
    private int size;

    Example(int[] places, float[] values, short[] words, float[] targets) {
        this.places = places;
        this.values = values;
        this.words = words;
        this.targets = targets;
        this.size = places.length;
    }

    /// how many features there are: the first so many of `places` and `values`
    int size() {
        return size;
    }

    int[] places() {
        return places;
    }

    float[] values() {
        return values;
    }

    float[] targets() {
        return targets;
    }

    /// The message with some of its words left out at random (`share` of them), so that no single word decides.
    Example without(float share, Random random) {
        var most = 0;
        for (var word : words) {
            most = Math.max(most, word);
        }
        var out = new boolean[most + 1];
        for (var i = 0; i <= most; i++) {
            out[i] = random.nextFloat() < share;
        }
        var left = new Example(new int[places.length], new float[places.length], words, targets);
        var count = 0;
        for (var i = 0; i < places.length; i++) {
            if (words[i] < 0 || !out[words[i]]) {
                left.places[count] = places[i];
                left.values[count++] = values[i];
            }
        }
        left.size = count;
        return left;
    }

    static float[] targets(Labelled message) {
        var targets = new float[Outputs.ALL];
        targets[Outputs.of(message.level())] = 1;
        for (Topic topic : message.topics()) {
            targets[Outputs.of(topic)] = 1;
        }
        return targets;
    }
}
