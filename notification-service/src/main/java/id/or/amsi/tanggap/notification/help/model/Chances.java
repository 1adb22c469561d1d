package id.or.amsi.tanggap.notification.help.model;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;

/// How likely each level of a text is, and each topic, from 0 to 1. The levels' chances add up to 1.
public final class Chances {
    private final float[] values;

    /// Takes over `scores` and turns them into chances in place.
    Chances(float[] scores) {
        this.values = scores;
        levels(scores);
        topics(scores);
    }

    public float of(Level level) {
        return values[Outputs.of(level)];
    }

    public float of(Topic topic) {
        return values[Outputs.of(topic)];
    }

    float at(int output) {
        return values[output];
    }

    /// StrictMath, so that learning gives the same weights on every machine.
    private static void levels(float[] scores) {
        var most = scores[0];
        for (var k = 1; k < Outputs.LEVELS; k++) {
            most = Math.max(most, scores[k]);
        }
        var sum = 0f;
        for (var k = 0; k < Outputs.LEVELS; k++) {
            scores[k] = (float) StrictMath.exp(scores[k] - most);
            sum += scores[k];
        }
        for (var k = 0; k < Outputs.LEVELS; k++) {
            scores[k] /= sum;
        }
    }

    private static void topics(float[] scores) {
        for (var k = Outputs.LEVELS; k < Outputs.ALL; k++) {
            scores[k] = (float) (1 / (1 + StrictMath.exp(-scores[k])));
        }
    }
}
