package id.or.amsi.tanggap.kit.testing.rows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/// What is written about rows in `who-may.yaml`: who acts, which rows there are, and who may do what with which.
/// What is not written there nobody may.
///
/// @param actors by name
/// @param tables by schema and name
record WhoMay(Map<String, Actor> actors, Map<String, Rows> tables) {

    /// Of one table. Rows A1, A2 and B1 are always there; others are added and columns are set by `rows`.
    ///
    /// @param rows the columns of a row that matter, the others are filled in
    /// @param moves named changes of one row's columns, like `A1>SENT`
    /// @param see actor to rows; the same for those they may add, change and remove
    record Rows(
            @Nullable Map<String, Map<String, @Nullable String>> rows,
            @Nullable Map<String, Map<String, @Nullable String>> moves,
            @Nullable Map<String, List<String>> see,
            @Nullable Map<String, List<String>> add,
            @Nullable Map<String, List<String>> change,
            @Nullable Map<String, List<String>> remove) {
        static final Rows NONE = new Rows(null, null, null, null, null, null);

        List<String> may(Deed deed, Actor actor) {
            Map<String, List<String>> written = switch (deed) {
                case SEE -> see;
                case ADD -> add;
                case CHANGE -> change;
                case REMOVE -> remove;
            };
            if (written == null) {
                return List.of();
            }
            List<String> like = written.getOrDefault(actor.like(), List.of());
            return written.getOrDefault(actor.name(), like);
        }

        Map<String, Map<String, @Nullable String>> movesOf(String label) {
            Map<String, Map<String, @Nullable String>> own = new LinkedHashMap<>(moves == null ? Map.of() : moves);
            own.keySet().removeIf(move -> !move.startsWith(label + ">"));
            return own;
        }

        Rows and(Rows more) {
            return new Rows(
                    both(rows, more.rows),
                    both(moves, more.moves),
                    both(see, more.see),
                    both(add, more.add),
                    both(change, more.change),
                    both(remove, more.remove));
        }

        private static <T> Map<String, T> both(@Nullable Map<String, T> some, @Nullable Map<String, T> more) {
            Map<String, T> both = new LinkedHashMap<>(some == null ? Map.of() : some);
            both.putAll(more == null ? Map.of() : more);
            return both;
        }
    }

    /// As it stands in a file: several tables of which the same is true share an entry, their names parted by blanks.
    record Page(
            @JsonProperty("actors") @Nullable Map<String, Map<String, String>> actors,
            @JsonProperty("tables") Map<String, Rows> tables) {}

    /// @param files on the class path; a later one adds to what an earlier one says of a table
    static WhoMay read(List<String> files) {
        Map<String, Actor> actors = new LinkedHashMap<>();
        Map<String, Rows> tables = new LinkedHashMap<>();
        for (String file : files) {
            Page page = page(file);
            if (page.actors() != null) {
                page.actors().forEach((name, said) -> actors.put(name, Actor.of(name, said)));
            }
            page.tables()
                    .forEach((names, rows) ->
                            List.of(names.split("\\s+")).forEach(table -> tables.merge(table, rows, Rows::and)));
        }
        WhoMay read = new WhoMay(actors, tables);
        read.requireKnownActors();
        return read;
    }

    Rows of(String table) {
        return tables.getOrDefault(table, Rows.NONE);
    }

    private void requireKnownActors() {
        List<String> unknown = new ArrayList<>();
        tables.values().stream()
                .flatMap(rows -> Stream.of(rows.see(), rows.add(), rows.change(), rows.remove()))
                .filter(Objects::nonNull)
                .forEach(written -> written.keySet().stream()
                        .filter(actor -> !actors.containsKey(actor))
                        .forEach(unknown::add));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("nobody is called " + unknown);
        }
    }

    private static Page page(String file) {
        try (InputStream stream = WhoMay.class.getResourceAsStream(file)) {
            Object said = new Yaml().load(Objects.requireNonNull(stream, file));
            return new ObjectMapper().convertValue(said, Page.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
