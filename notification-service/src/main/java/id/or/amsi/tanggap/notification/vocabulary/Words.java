package id.or.amsi.tanggap.notification.vocabulary;

import java.util.Collections;
import java.util.List;

/// How the words of a sense, whose words do not count, lie to those of a phrase, which lifts.
final class Words {
    /// how many other words may stand between two words of a phrase
    private static final int GAP = 1;

    private Words() {}

    /// Whether a message can hold both so that the sense takes a part of the phrase out and leaves the
    /// rest. A sense that holds the whole phrase speaks of it ("gol bunuh diri") and takes it as it is.
    ///
    /// After the last word of a part one other word may stand in the sense, before the first one none:
    /// what belongs to a word mostly follows it ("foto aku telanjang").
    static boolean cuts(List<String> sense, List<String> phrase) {
        if (Collections.disjoint(sense, phrase)) {
            return false;
        }
        if (isPartOf(sense, phrase)) {
            return true;
        }
        var last = phrase.size() - 1;
        if (holds(sense, phrase, false, false)) {
            return false;
        }
        for (var from = 0; from <= last; from++) {
            for (var to = from; to <= last; to++) {
                if (to - from < last && holds(sense, phrase.subList(from, to + 1), from > 0, to < last)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isPartOf(List<String> some, List<String> all) {
        return Collections.indexOfSubList(all, some) >= 0;
    }

    /// @param atStart the part begins where the sense begins
    /// @param atEnd the part ends where the sense ends, or one word before
    private static boolean holds(List<String> sense, List<String> part, boolean atStart, boolean atEnd) {
        var starts = atStart ? 1 : sense.size();
        for (var i = 0; i < starts; i++) {
            if (sense.get(i).equals(part.getFirst()) && follows(sense, i, part, 1, atEnd)) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(List<String> sense, int at, List<String> part, int next, boolean atEnd) {
        if (next == part.size()) {
            return !atEnd || at >= sense.size() - 1 - GAP;
        }
        for (var i = at + 1; i <= Math.min(sense.size() - 1, at + 1 + GAP); i++) {
            if (sense.get(i).equals(part.get(next)) && follows(sense, i, part, next + 1, atEnd)) {
                return true;
            }
        }
        return false;
    }
}
