package id.or.amsi.tanggap.sop.merge;

import java.util.ArrayList;
import java.util.List;
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
        MergeResult<Sentences> woven =
                ALGORITHM.merge(COMPARATOR, Sentences.of(base), Sentences.of(ours), Sentences.of(theirs));
        List<Sentence> taken = new ArrayList<>();
        for (MergeChunk chunk : woven) {
            if (counts(chunk, side)) {
                taken.addAll(woven.getSequences()
                        .get(chunk.getSequenceIndex())
                        .all()
                        .subList(chunk.getBegin(), chunk.getEnd()));
            }
        }
        return new TextMerge(joined(taken), woven.containsConflicts());
    }

    private static boolean counts(MergeChunk chunk, Side side) {
        return switch (chunk.getConflictState()) {
            case NO_CONFLICT -> true;
            case FIRST_CONFLICTING_RANGE -> side == Side.OURS;
            case BASE_CONFLICTING_RANGE -> false;
            case NEXT_CONFLICTING_RANGE -> side == Side.THEIRS;
        };
    }

    private static String joined(List<Sentence> sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            text.append(sentences.get(i).words());
            if (i + 1 < sentences.size()) {
                text.append(sentences.get(i).gapTo(sentences.get(i + 1)));
            }
        }
        return text.toString();
    }
}
