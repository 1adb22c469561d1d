package id.or.amsi.tanggap.incident.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.or.amsi.tanggap.incident.procedure.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The emergency numbers on top of every page, from `emergency.yaml`. None is ever hidden: one that was not checked
/// within 90 days says so.
@ApplicationScoped
class HelpLines {
    private static final Period CHECKED_LATELY = Period.ofDays(90);

    private final Clock clock;
    private final List<Entry> entries;

    HelpLines(Clock clock) {
        this.clock = clock;
        this.entries = read();
    }

    List<HelpLine> in(Language language) {
        Words words = language.words();
        return entries.stream()
                .map(entry -> new HelpLine(entry.shown, entry.dial, words.of(entry.name), doubt(entry, words)))
                .toList();
    }

    private String doubt(Entry entry, Words words) {
        LocalDate checkedAt = entry.checkedAt;
        if (checkedAt == null) {
            return words.text("unchecked");
        }
        boolean lately = !checkedAt.plus(CHECKED_LATELY).isBefore(LocalDate.now(clock));
        return lately ? "" : words.text("uncheckedSince", checkedAt);
    }

    private static List<Entry> read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("emergency.yaml")) {
            return YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(Objects.requireNonNull(file, "emergency.yaml"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param source where the number was read
    /// @param confidence H, M or L
    /// @param checkedAt when somebody called it or read it at its owner's; null if nobody did
    private record Entry(
            String shown,
            String dial,
            Title name,
            String source,
            String confidence,
            @Nullable LocalDate checkedAt) {}
}
