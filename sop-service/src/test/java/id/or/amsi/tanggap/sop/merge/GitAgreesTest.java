package id.or.amsi.tanggap.sop.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/// Inside a clause the merge says what `git merge-file` says of the same sentences, one a line, wherever both are
/// sure: whatever stands between the sentences, in paragraphs, lists and headings, and each side wraps its lines
/// elsewhere.
class GitAgreesTest {
    private static final String[] THINGS = {
        "Laporan", "Bukti", "Persetujuan", "Pendampingan", "Pemeriksaan", "Keputusan", "Pemulihan", "Rujukan", "Satgas"
    };

    @Property(tries = 200, seed = "20240723")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void gitMergesTheSameWay(@ForAll("texts") Texts texts) throws IOException, InterruptedException {
        Statistics.collect(texts.agree());
        Statistics.coverage(cases -> cases.check(true).percentage(share -> share > 15));
    }

    /// A text in three wordings, given as the numbers of its pieces.
    ///
    /// @param wraps how base, ours and theirs put white space between them
    record Texts(List<Integer> base, List<Change> own, List<Change> template, List<Integer> wraps) {
        /// @return whether both are sure
        boolean agree() throws IOException, InterruptedException {
            return MergeValueLaws.agree(
                    text(base, wraps.get(0)),
                    text(Change.all(own, base), wraps.get(1)),
                    text(Change.all(template, base), wraps.get(2)));
        }
    }

    /// A change of a text given as the numbers of its pieces.
    record Change(int how, int where, int what) {
        static List<Integer> all(List<Change> changes, List<Integer> text) {
            List<Integer> changed = new ArrayList<>(text);
            changes.forEach(change -> change.apply(changed));
            return changed;
        }

        private void apply(List<Integer> text) {
            int place = where % (text.size() + 1);
            if (how == 0 || place == text.size()) {
                text.add(place, what);
            } else if (how == 1) {
                text.remove(place);
            } else if (how == 2) {
                text.set(place, what);
            } else {
                text.add(what % text.size(), text.remove(place));
            }
        }
    }

    @Provide
    Arbitrary<Texts> texts() {
        Arbitrary<Integer> piece = Arbitraries.integers().between(0, 90);
        Arbitrary<List<Change>> changes = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 12),
                        piece)
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60).list().ofMaxSize(12),
                        changes,
                        changes,
                        piece.list().ofSize(3))
                .as(Texts::new);
    }

    /// A sentence, an item of a list, a heading, or a paragraph that does not end with a stop.
    private static String piece(int number) {
        String sentence = THINGS[number % THINGS.length] + " menurut UU No. " + number + " dicatat pada jam 08.00.";
        return switch (number % 10) {
            case 7 -> "- " + sentence;
            case 8 -> "## Bab " + number;
            case 9 -> "Redaksi menyepakati butir " + number;
            default -> sentence;
        };
    }

    private static String text(List<Integer> numbers, int wrap) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            text.append(i == 0 ? "" : gap(numbers.get(i - 1), numbers.get(i), wrap))
                    .append(piece(numbers.get(i)));
        }
        return text.toString();
    }

    /// White space that keeps the two apart as they are.
    private static String gap(int before, int after, int wrap) {
        if (before % 10 == 9) {
            return "\n\n";
        }
        boolean block = before % 10 == 8 || after % 10 >= 7;
        int choice = (before * 7 + after * 3 + wrap) % 3;
        return choice == 2 ? "\n\n" : block || choice == 1 ? "\n" : " ";
    }
}
