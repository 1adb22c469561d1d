package id.or.amsi.tanggap.notification.vocabulary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.or.amsi.tanggap.notification.help.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Entries, changes and effects as they stand in rows: JSON.
final class VocabularyFile {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private VocabularyFile() {}

    static String write(List<Entry> entries) {
        return text(entries.stream().map(WrittenEntry::of).toList());
    }

    static String write(ChangeSet changes) {
        return text(changes);
    }

    static String write(Effect effect) {
        return text(effect);
    }

    /// Empty for what another version of the program wrote.
    static Optional<List<Entry>> entries(String json) {
        return read(json, WrittenEntry[].class)
                .filter(all -> Stream.of(all)
                        .allMatch(each -> each != null && each.fault().isEmpty()))
                .map(all -> Stream.of(all).map(WrittenEntry::entry).toList());
    }

    static Optional<ChangeSet> changes(String json) {
        return read(json, ChangeSet.class);
    }

    static Optional<Effect> effect(String json) {
        return read(json, Effect.class);
    }

    private static <T> Optional<T> read(String json, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(json, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }
}
