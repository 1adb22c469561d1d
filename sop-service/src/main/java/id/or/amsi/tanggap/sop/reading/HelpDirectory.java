package id.or.amsi.tanggap.sop.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Text;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where the services are reached that SOPs name: what ships with the service, in no seal. Nobody has checked any of
/// it,
/// so it holds web addresses and numbers for emergencies alone, and each says so.
@Singleton
class HelpDirectory {
    private final List<Entry> entries = new ArrayList<>();

    /// A row of `help.yaml`.
    ///
    /// @param dial as a telephone takes it, for numbers
    private record Entry(
            String id,
            Type type,
            String value,
            @Nullable String dial,
            @Nullable Text note,
            Text source) {
        private enum Type {
            TEL,
            WEB
        }

        private HelpContact in(Words words) {
            String remark = note == null ? "" : words.of(note);
            String href = switch (type) {
                case TEL -> "tel:" + dial;
                case WEB -> value;
            };
            return new HelpContact(
                    value.replaceFirst("^https://", ""),
                    href,
                    remark,
                    words.of(source),
                    words.text("unchecked", words.of(source)));
        }
    }

    HelpDirectory() {
        for (JsonNode row : read()) {
            entries.add(CanonicalJson.read(row, Entry.class));
        }
    }

    List<HelpContact> of(String id, Words words) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .map(entry -> entry.in(words))
                .toList();
    }

    private static JsonNode read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("help.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(file, "help.yaml is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
