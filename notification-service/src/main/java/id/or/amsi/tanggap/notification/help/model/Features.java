package id.or.amsi.tanggap.notification.help.model;

/// What is seen of a text: words and pairs, roots and pairs, pieces of words, cues, what stands near a root
/// ([Near]), and how it is typed ([Form]).
final class Features {
    static final int WORDS = 0;
    static final int ROOTS = 1;
    static final int PIECES = 2;
    static final int CUES = 3;
    static final int NEAR = 4;
    static final int TOGETHER = 5;
    static final int FORM = 6;
    static final int GROUPS = 7;

    private static final int LONGEST_PIECE = 5;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private Features() {}

    static void of(Seen seen, Sink sink) {
        long all = 0;
        for (var i = 0; i < seen.size(); i++) {
            all |= seen.cues(i);
        }
        words(seen, sink);
        roots(seen, sink);
        for (var i = 0; i < seen.size(); i++) {
            sink.pieces(seen.spelt(i), i);
        }
        cues(all, sink);
        Near.of(seen, sink);
        Form.of(seen.text(), seen.words(), sink);
    }

    private static void words(Seen seen, Sink sink) {
        long before = 1;
        long earlier = 1;
        for (var i = 0; i < seen.size(); i++) {
            var word = seen.spelt(i).hashOfWord();
            sink.feature(WORDS, word, i);
            sink.feature(WORDS, pair(before, word, 12), i);
            if (i > 1) {
                sink.feature(WORDS, pair(earlier, word, 13), i);
            }
            earlier = before;
            before = word;
        }
        sink.feature(WORDS, pair(before, 1, 12), seen.size() - 1);
    }

    private static void roots(Seen seen, Sink sink) {
        long before = 1;
        long earlier = 1;
        for (var i = 0; i < seen.size(); i++) {
            var root = seen.spelt(i).hashOfRoot();
            sink.feature(ROOTS, root, i);
            if (i > 0) {
                sink.feature(ROOTS, pair(before, root, 22), i);
            }
            if (i > 1) {
                sink.feature(ROOTS, pair(earlier, root, 23), i);
            }
            var bones = seen.spelt(i).hashOfBones();
            if (bones != 0) {
                sink.feature(ROOTS, bones, i);
            }
            earlier = before;
            before = root;
        }
    }

    /// The consonants of a word, so that "pmrksa" and "pemerkosa" share something; 0 for fewer than three.
    static long bones(String word) {
        long hash = 31;
        var count = 0;
        for (var i = 0; i < word.length(); i++) {
            var c = word.charAt(i);
            if ("aiueo".indexOf(c) < 0) {
                hash = (hash ^ c) * PRIME;
                count++;
            }
        }
        return count < 3 ? 0 : mix(hash);
    }

    /// The pieces of `word`, with its ends, of two letters to five.
    static void pieces(String word, int at, Sink sink) {
        var length = word.length();
        for (var begin = -1; begin < length; begin++) {
            long hash = 41;
            for (var size = 1; size <= LONGEST_PIECE; size++) {
                var i = begin + size - 1;
                if (i > length) {
                    break;
                }
                var c = i < 0 || i == length ? '_' : word.charAt(i);
                hash = (hash ^ c) * PRIME;
                if (size >= 2) {
                    sink.feature(PIECES, mix(hash), at);
                }
            }
        }
    }

    private static void cues(long all, Sink sink) {
        for (var left = all; left != 0; left &= (left - 1)) {
            var first = Long.numberOfTrailingZeros(left);
            sink.feature(CUES, mix(5100 + first), -1);
            for (var rest = left & (left - 1); rest != 0; rest &= (rest - 1)) {
                sink.feature(CUES, mix(520000 + first * 64L + Long.numberOfTrailingZeros(rest)), -1);
            }
        }
        if (all == 0) {
            sink.feature(CUES, mix(5099), -1);
        }
    }

    static long hash(String word, long seed) {
        var hash = seed;
        for (var i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
            hash ^= hash >>> 29;
        }
        return mix(hash);
    }

    static long pair(long a, long b, long seed) {
        return mix((a * 31 + b) * PRIME + seed);
    }

    static long mix(long hash) {
        var z = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
