package id.or.amsi.tanggap.sop.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/// Two changes of one text brought together, sentence by sentence. Changes of sentences that touch each other clash;
/// a clash takes one side, and everything around it has the changes of both.
///
/// @param text what comes out
/// @param clashes whether both changed the same sentences, or neighbours
record TextMerge(String text, boolean clashes) {
    private static final MergeAlgorithm ALGORITHM = new MergeAlgorithm(new HistogramDiff());
    private static final SequenceComparator<Sentences> COMPARATOR = new SequenceComparator<>() {
        @Override
        public boolean equals(Sentences a, int inA, Sentences b, int inB) {
            return a.all().get(inA).says(b.all().get(inB));
        }

        @Override
        public int hash(Sentences sentences, int in) {
            return sentences.all().get(in).bare().hashCode();
        }
    };

    static TextMerge of(String base, String ours, String theirs, Side side) {
        Sentences own = Sentences.of(ours);
        MergeResult<Sentences> woven = ALGORITHM.merge(COMPARATOR, Sentences.of(base), own, Sentences.of(theirs));
        List<Sentence> taken = new ArrayList<>();
        for (MergeChunk chunk : woven) {
            if (counts(chunk, side)) {
                taken.addAll(woven.getSequences()
                        .get(chunk.getSequenceIndex())
                        .all()
                        .subList(chunk.getBegin(), chunk.getEnd()));
            }
        }
        return new TextMerge(joined(taken, gaps(own.all())), woven.containsConflicts());
    }

    private static boolean counts(MergeChunk chunk, Side side) {
        return switch (chunk.getConflictState()) {
            case NO_CONFLICT -> true;
            case FIRST_CONFLICTING_RANGE -> side == Side.OURS;
            case BASE_CONFLICTING_RANGE -> false;
            case NEXT_CONFLICTING_RANGE -> side == Side.THEIRS;
        };
    }

    private static String joined(List<Sentence> sentences, Map<List<String>, String> own) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            text.append(sentence.words());
            if (i + 1 < sentences.size()) {
                Sentence next = sentences.get(i + 1);
                text.append(own.getOrDefault(List.of(sentence.bare(), next.bare()), sentence.gapTo(next)));
            }
        }
        return text.toString();
    }

    /// The white space between neighbours in the outlet's text: where they are neighbours still, it stays.
    private static Map<List<String>, String> gaps(List<Sentence> all) {
        Map<List<String>, String> gaps = new HashMap<>();
        for (int i = 0; i + 1 < all.size(); i++) {
            List<String> neighbours = List.of(all.get(i).bare(), all.get(i + 1).bare());
            gaps.merge(neighbours, all.get(i).after(), (one, other) -> one.equals(other) ? one : "");
        }
        // those that stand there twice, once so and once so
        gaps.values().removeIf(String::isEmpty);
        return gaps;
    }
}
