package id.or.amsi.tanggap.notification.help.model;

import id.or.amsi.tanggap.notification.help.model.Spelt.Weighed;

/// Adds up slots of the model, several weights at a time. A slot is two longs, so that it lies in one line of the
/// cache: the feature's key and four weights, then eight weights. A weight is a byte, raised so that it is never
/// negative; sums are kept in lanes of 16 bits, which hold 255 slots before they must be emptied.
final class Lanes {
    /// longs of a slot
    static final int SLOT = 2;

    private static final int RAISED = 128;
    private static final int MOST = 255;
    private static final long EVEN = 0x00FF00FF00FF00FFL;
    private static final long FOUR = 0xFFFFFFFFL;

    private long firstEven;
    private long firstOdd;
    private long secondEven;
    private long secondOdd;
    private final int[] sums = new int[Outputs.ALL];
    private int pending;
    private int count;

    /// Writes a slot that begins at `at`.
    static void pack(int key, byte[] weights, long[] slots, int at) {
        slots[at] = (long) key << 32;
        for (var k = 0; k < Outputs.ALL; k++) {
            slots[at + (k + 4) / 8] |= (long) (weights[k] + RAISED) << (8 * (k < 4 ? k : k - 4));
        }
    }

    /// The weight of `output` in the slot that begins at `at`.
    static int weight(long[] slots, int at, int output) {
        return (int) ((slots[at + (output + 4) / 8] >>> (8 * (output < 4 ? output : output - 4))) & 0xFF) - RAISED;
    }

    void add(long[] slots, int at) {
        var first = slots[at] & FOUR;
        var second = slots[at + 1];
        firstEven += first & EVEN;
        firstOdd += (first >>> 8) & EVEN;
        secondEven += second & EVEN;
        secondOdd += (second >>> 8) & EVEN;
        if (++pending == MOST) {
            empty();
        }
    }

    /// Adds what other slots weigh together.
    void add(Weighed weighed) {
        for (var k = 0; k < Outputs.ALL; k++) {
            sums[k] += weighed.sums()[k];
        }
        count += weighed.count();
    }

    /// What all slots so far weigh together.
    Weighed weighed() {
        if (pending > 0) {
            empty();
        }
        return new Weighed(sums.clone(), count);
    }

    int count() {
        return count + pending;
    }

    int sum(int output) {
        if (pending > 0) {
            empty();
        }
        return sums[output];
    }

    private void empty() {
        for (var k = 0; k < Outputs.ALL; k++) {
            var place = k < 4 ? k : k - 4;
            var even = k < 4 ? firstEven : secondEven;
            var odd = k < 4 ? firstOdd : secondOdd;
            sums[k] += (int) (((place % 2 == 0 ? even : odd) >>> (16 * (place / 2))) & 0xFFFF) - RAISED * pending;
        }
        firstEven = 0;
        firstOdd = 0;
        secondEven = 0;
        secondOdd = 0;
        count += pending;
        pending = 0;
    }
}
