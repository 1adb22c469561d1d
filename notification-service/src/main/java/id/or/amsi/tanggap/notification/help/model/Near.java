package id.or.amsi.tanggap.notification.help.model;

/// What stands near a root: cues before and after it, and other roots in any order, so that "dia ... kunci
/// ... pintu" is seen however it is told.
final class Near {
    private static final int CUES_AROUND = 3;
    private static final int ROOTS_AHEAD = 8;
    /// sets cues before a root apart from those after it
    private static final int BEFORE = 100;

    private Near() {}

    static void of(Seen seen, Sink sink) {
        for (var i = 0; i < seen.size(); i++) {
            cues(seen, i, sink);
            roots(seen, i, sink);
        }
    }

    private static void cues(Seen seen, int at, Sink sink) {
        var root = seen.spelt(at).hashNear();
        for (var k = Math.max(0, at - CUES_AROUND); k <= Math.min(seen.size() - 1, at + CUES_AROUND); k++) {
            var side = k < at ? BEFORE : 0;
            for (var left = k == at ? 0 : seen.cues(k); left != 0; left &= (left - 1)) {
                sink.feature(Features.NEAR, Features.pair(root, Long.numberOfTrailingZeros(left) + side, 65), at);
            }
        }
    }

    private static void roots(Seen seen, int at, Sink sink) {
        var root = seen.spelt(at).hashNear();
        for (var k = at + 1; k <= Math.min(seen.size() - 1, at + ROOTS_AHEAD); k++) {
            var other = seen.spelt(k).hashNear();
            sink.feature(Features.TOGETHER, Features.pair(Math.min(root, other), Math.max(root, other), 66), at);
        }
    }
}
