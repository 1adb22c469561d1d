package id.or.amsi.tanggap.kit.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param items at most as many as asked for
/// @param next the cursor of the following page; null on the last one
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /// Cuts a page out of rows that were fetched with one row more than asked for.
    ///
    /// @param position what the following page starts after, as [PageParams#after] gives it back
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> position) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, PageParams.cursor(position.apply(items.getLast())));
    }

    /// The same page with every item turned into its answer.
    public <R> Page<R> map(Function<? super T, ? extends R> answer) {
        return new Page<>(items.stream().<R>map(answer).toList(), next);
    }
}
