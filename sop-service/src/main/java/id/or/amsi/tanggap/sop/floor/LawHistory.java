package id.or.amsi.tanggap.sop.floor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The wordings of one row of the law, one after another; on no day two of them count.
///
/// @param wordings at least one, the oldest first
public record LawHistory(String id, List<LawRow> wordings) {
    private static final Comparator<LawRow> BY_FIRST_DAY =
            Comparator.comparing(LawRow::earliest, Comparator.nullsFirst(Comparator.naturalOrder()));

    public LawHistory {
        wordings = wordings.stream().sorted(BY_FIRST_DAY).toList();
        if (wordings.isEmpty() || !wordings.stream().allMatch(row -> row.id().equals(id))) {
            throw new IllegalArgumentException("a history needs wordings of one row: " + id);
        }
        for (int i = 1; i < wordings.size(); i++) {
            if (!isOver(wordings.get(i - 1), wordings.get(i).earliest())) {
                throw new IllegalArgumentException("two wordings of " + id + " count on one day");
            }
        }
    }

    /// The wording that counts on this day; none before the first and after the last.
    public Optional<LawRow> on(LocalDate day) {
        return wordings.stream().filter(row -> row.countsOn(day)).findFirst();
    }

    /// The wording of this day, else the next one to come, else the last: what a floor holds to, because a rule that
    /// is announced or was repealed is no reason to go lower.
    LawRow nearest(LocalDate day) {
        return on(day).or(() ->
                        wordings.stream().filter(row -> isToCome(row, day)).findFirst())
                .orElse(newest());
    }

    LawRow newest() {
        return wordings.getLast();
    }

    private static boolean isOver(LawRow row, @Nullable LocalDate next) {
        LocalDate last = row.validTo();
        return last != null && next != null && last.isBefore(next);
    }

    private static boolean isToCome(LawRow row, LocalDate day) {
        LocalDate first = row.earliest();
        return first != null && first.isAfter(day);
    }
}
