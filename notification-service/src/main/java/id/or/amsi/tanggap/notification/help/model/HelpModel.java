package id.or.amsi.tanggap.notification.help.model;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.model.Spelt.Weighed;
import id.or.amsi.tanggap.notification.help.text.Lexicon;
import id.or.amsi.tanggap.notification.help.text.Word;
import id.or.amsi.tanggap.notification.help.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The trained model, ready to judge texts: a hash table of features with a small weight per level and topic.
/// Unchanging, so any number of threads may ask it at once.
public final class HelpModel {
    /// so many bits of [#known] for a place in the table
    private static final int SIEVE = 4;
    /// A word that was met so often is common: most of a text is made of few words.
    private static final int COMMON = 5;

    private final long[] slots;
    private final int mask;
    /// a bit for every learnt feature, small enough for the nearest cache: most features were never learnt
    private final long[] known;
    private final float unit;
    private final float[] biases;
    private final Lexicon lexicon;
    private final Map<String, Spelt> common = new HashMap<>();

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
        lexicon.wordsMet(COMMON).forEach(word -> common.put(word, weighed(Spelt.of(word))));
    }

    private Spelt weighed(Spelt spelt) {
        var pieces = new Sums();
        Features.pieces(spelt.text(), 0, pieces);
        return spelt.with(pieces.weighed(Features.PIECES));
    }

    /// The words of `text`.
    public List<Word> words(String text) {
        return Words.of(text, lexicon);
    }

    /// `text` as the model sees it when it is read as `words`.
    public Seen see(String text, List<Word> words) {
        return new Seen(text, words, word -> {
            var spelt = common.get(word);
            return spelt == null ? Spelt.of(word) : spelt;
        });
    }

    /// In how many of the messages that it learnt from `word` stands; 0 for one that fewer than two hold.
    public int messagesWith(String word) {
        return lexicon.count(word);
    }

    /// The same for all words of one root.
    public int messagesWithRoot(String root) {
        return lexicon.countOfRoot(root);
    }

    /// How likely each level is, then each topic.
    public Chances chances(Seen seen) {
        var sums = new Sums();
        Features.of(seen, sums);
        return new Chances(sums.scores());
    }

    /// What each word added to the score of `level` above that of an ordinary message.
    public float[] shares(Seen seen, Level level) {
        var counts = new Sums();
        Features.of(seen, counts);
        var output = Outputs.of(level);
        var shares = new float[seen.size()];
        Features.of(seen, (group, hash, word) -> {
            var slot = word >= 0 && maybeLearnt(hash) ? slot(hash) : -1;
            if (slot >= 0) {
                var weight = Lanes.weight(slots, slot, output) - Lanes.weight(slots, slot, Outputs.of(Level.NONE));
                shares[word] += weight * unit * counts.factor(group);
            }
        });
        return shares;
    }

    /// Whether the feature may have been learnt; most were not, and this tells without a look at the table.
    private boolean maybeLearnt(long hash) {
        var key = key(hash);
        return (known[sieve(key)] & bit(key)) != 0;
    }

    /// Where the feature's slot begins; -1 for one never learnt.
    private int slot(long hash) {
        var key = key(hash);
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

    /// Notes what may have been learnt, and looks it up in one go: the table is too large for the near caches, and
    /// places that are looked up right after each other are waited for together.
    private final class Sums implements Sink {
        private final Lanes[] groups = new Lanes[Features.GROUPS];
        private long[] hashes = new long[64];
        private byte[] groupOf = new byte[64];
        private int noted;

        Sums() {
            Arrays.setAll(groups, ignored -> new Lanes());
        }

        @Override
        public void feature(int group, long hash, int word) {
            if (maybeLearnt(hash)) {
                if (noted == hashes.length) {
                    hashes = Arrays.copyOf(hashes, noted * 2);
                    groupOf = Arrays.copyOf(groupOf, noted * 2);
                }
                hashes[noted] = hash;
                groupOf[noted++] = (byte) group;
            }
        }

        private void lookUp() {
            for (var i = 0; i < noted; i++) {
                var slot = slot(hashes[i]);
                if (slot >= 0) {
                    groups[groupOf[i]].add(slots, slot);
                }
            }
            noted = 0;
        }

        Weighed weighed(int group) {
            lookUp();
            return groups[group].weighed();
        }

        @Override
        public void pieces(Spelt spelt, int word) {
            var weighed = spelt.pieces();
            if (weighed == null) {
                Features.pieces(spelt.text(), word, this);
            } else {
                groups[Features.PIECES].add(weighed);
            }
        }

        float factor(int group) {
            lookUp();
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
