package id.or.amsi.tanggap.sop.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/// Inside a clause the merge says what `git merge-file` says of the same sentences, one a line, wherever both are
/// sure.
class GitAgreesTest {
    private static final String[] THINGS = {
        "Laporan", "Bukti", "Persetujuan", "Pendampingan", "Pemeriksaan", "Keputusan", "Pemulihan", "Rujukan", "Satgas"
    };

    @Property(tries = 200, seed = "20240723")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void gitMergesTheSameWay(
            @ForAll("clauses") List<Integer> base,
            @ForAll("changes") List<Change> own,
            @ForAll("changes") List<Change> template)
            throws IOException, InterruptedException {
        boolean bothClean = agree(base, own, template);

        Statistics.collect(bothClean);
        Statistics.coverage(cases -> cases.check(true).percentage(share -> share > 15));
    }

    /// @return whether both are sure
    boolean agree(List<Integer> base, List<Change> own, List<Change> template)
            throws IOException, InterruptedException {
        String text = text(base);
        String ours = text(Change.all(own, base));
        String theirs = text(Change.all(template, base));

        TextMerge merged = TextMerge.of(text, ours, theirs, Side.OURS);

        Optional<String> git = LineMerge.of(text, ours, theirs);
        if (git.isEmpty() || merged.clashes()) {
            return false;
        }
        assertThat(merged.text()).isEqualTo(git.get());
        return true;
    }

    /// A change of a text given as the numbers of its sentences.
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
            } else {
                text.set(place, what);
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> clauses() {
        return Arbitraries.integers().between(0, 60).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 90))
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static String text(List<Integer> numbers) {
        return numbers.stream()
                .map(number ->
                        THINGS[number % THINGS.length] + " menurut UU No. " + number + " dicatat pada jam 08.00.")
                .collect(Collectors.joining("\n"));
    }
}
