package id.or.amsi.tanggap.notification.help.model;

/// What stands near a root: cues before and after it, and other roots in any order, so that "dia ... kunci
/// ... pintu" is seen however it is told.
final class Near {
    private static final int CUES_AROUND = 3;
    private static final int ROOTS_AHEAD = 8;
    /// sets cues before a root apart from those after it
    private static final int BEFORE = 100;

    private Near() {}

    static void of(String[] roots, long[] cues, Sink sink) {
        var hashes = new long[roots.length];
        for (var i = 0; i < roots.length; i++) {
            hashes[i] = Features.hash(roots[i], 61);
        }
        for (var i = 0; i < hashes.length; i++) {
            cues(hashes[i], i, cues, sink);
            roots(hashes, i, sink);
        }
    }

    private static void cues(long root, int at, long[] cues, Sink sink) {
        for (var k = Math.max(0, at - CUES_AROUND); k <= Math.min(cues.length - 1, at + CUES_AROUND); k++) {
            var side = k < at ? BEFORE : 0;
            for (var left = k == at ? 0 : cues[k]; left != 0; left &= (left - 1)) {
                sink.feature(Features.NEAR, Features.pair(root, Long.numberOfTrailingZeros(left) + side, 65), at);
            }
        }
    }

    private static void roots(long[] roots, int at, Sink sink) {
        for (var k = at + 1; k <= Math.min(roots.length - 1, at + ROOTS_AHEAD); k++) {
            var less = Math.min(roots[at], roots[k]);
            var more = Math.max(roots[at], roots[k]);
            sink.feature(Features.TOGETHER, Features.pair(less, more, 66), at);
        }
    }
}
