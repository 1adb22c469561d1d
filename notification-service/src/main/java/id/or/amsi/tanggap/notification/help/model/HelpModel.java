package id.or.amsi.tanggap.notification.help.model;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.text.Lexicon;
import id.or.amsi.tanggap.notification.help.text.Word;
import id.or.amsi.tanggap.notification.help.text.Words;
import java.util.Arrays;
import java.util.List;

/// The trained model, ready to judge texts: a hash table of features with a small weight per level and topic.
/// Unchanging, so any number of threads may ask it at once.
public final class HelpModel {
    /// so many bits of [#known] for a place in the table
    private static final int SIEVE = 4;

    private final long[] slots;
    private final int mask;
    /// a bit for every learnt feature, small enough for the nearest cache: most features were never learnt
    private final long[] known;
    private final float unit;
    private final float[] biases;
    private final Lexicon lexicon;

    HelpModel(long[] slots, float unit, float[] biases, Lexicon lexicon) {
        this.slots = slots;
        this.mask = slots.length / Lanes.SLOT - 1;
        this.unit = unit;
        this.biases = biases;
        this.lexicon = lexicon;
        this.known = new long[(mask + 1) * SIEVE / Long.SIZE];
        for (var i = 0; i <= mask; i++) {
            var key = (int) (slots[i * Lanes.SLOT] >>> 32);
            if (key != 0) {
                known[sieve(key)] |= bit(key);
            }
        }
    }

    /// The words of `text` as the model sees them.
    public List<Word> words(String text) {
        return Words.of(text, lexicon);
    }

    /// How likely each level is, then each topic, for a text that was read as `words`.
    public Chances chances(String text, List<Word> words) {
        var sums = new Sums();
        Features.of(text, words, sums);
        return new Chances(sums.scores());
    }

    /// What each word added to the score of `level` above that of an ordinary message.
    public float[] shares(String text, List<Word> words, Level level) {
        var counts = new Sums();
        Features.of(text, words, counts);
        var output = Outputs.of(level);
        var shares = new float[words.size()];
        Features.of(text, words, (group, hash, word) -> {
            var slot = slot(hash);
            if (slot >= 0 && word >= 0) {
                var weight = Lanes.weight(slots, slot, output) - Lanes.weight(slots, slot, Outputs.of(Level.NONE));
                shares[word] += weight * unit * counts.factor(group);
            }
        });
        return shares;
    }

    /// Where the feature's slot begins; -1 for one never learnt.
    private int slot(long hash) {
        var key = key(hash);
        if ((known[sieve(key)] & bit(key)) == 0) {
            return -1;
        }
        var at = place(hash) & mask;
        while (slots[at * Lanes.SLOT] != 0) {
            if ((int) (slots[at * Lanes.SLOT] >>> 32) == key) {
                return at * Lanes.SLOT;
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    /// Where in [#known] the bit of `key` lies.
    private int sieve(int key) {
        return (key >>> 7) & (known.length - 1);
    }

    /// A key is odd, so its lowest bit tells nothing.
    private static long bit(int key) {
        return 1L << ((key >>> 1) & (Long.SIZE - 1));
    }

    static int place(long hash) {
        return (int) (hash >>> 32);
    }

    static int key(long hash) {
        return (int) hash | 1;
    }

    private final class Sums implements Sink {
        private final Lanes[] groups = new Lanes[Features.GROUPS];

        Sums() {
            Arrays.setAll(groups, ignored -> new Lanes());
        }

        @Override
        public void feature(int group, long hash, int word) {
            var slot = slot(hash);
            if (slot >= 0) {
                groups[group].add(slots, slot);
            }
        }

        float factor(int group) {
            return Training.value(group, groups[group].count());
        }

        float[] scores() {
            var scores = biases.clone();
            for (var group = 0; group < Features.GROUPS; group++) {
                var factor = factor(group) * unit;
                for (var k = 0; k < Outputs.ALL; k++) {
                    scores[k] += groups[group].sum(k) * factor;
                }
            }
            return scores;
        }
    }
}
