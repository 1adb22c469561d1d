package id.or.amsi.tanggap.notification.help.model;

import java.util.Map;

/// What learning gives: the features by their hashes in ascending order, a weight of each per output, the
/// biases, and the words met.
final class Trained {
    private final long[] features;
    private final float[] weights;
    private final float[] biases;
    private final Map<String, Integer> words;

    Trained(long[] features, float[] weights, float[] biases, Map<String, Integer> words) {
        this.features = features;
        this.weights = weights;
        this.biases = biases;
        this.words = Map.copyOf(words);
    }

    long[] features() {
        return features;
    }

    float[] weights() {
        return weights;
    }

    float[] biases() {
        return biases;
    }

    Map<String, Integer> words() {
        return words;
    }
}
