package id.or.amsi.tanggap.notification.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.notification.help.Entry;
import id.or.amsi.tanggap.notification.help.Entry.Speaker;
import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry as people write it: nothing but text, so that whatever is wrong with it can be said of it.
@Schema(name = "HelpVocabularyEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WrittenEntry(
        @Schema(
                description = "PHRASE lifts a message; SENSE is a turn of speech whose words do not count; SPELLING"
                        + " stands for other words; WITHDRAWAL takes a shipped phrase out of use",
                examples = "SENSE",
                required = true)
        @Nullable
        @Size(max = LONGEST_NAME)
        String kind,

        @Schema(description = "As people type it", examples = "gol bunuh diri", required = true)
        @Nullable
        @Size(max = LONGEST)
        String text,

        @Schema(description = "Of a PHRASE: HELP or CRISIS") @Nullable @Size(max = LONGEST_NAME)
        String level,

        @Schema(description = "Of a PHRASE") @Nullable @Size(max = LONGEST_NAME)
        String topic,

        @Schema(
                description = "Of a PHRASE: OWN where the first person speaks; NEAR also where kin is named, and only"
                        + " where no word speaks of knowledge, news, fiction, fun or denial")
        @Nullable
        @Size(max = LONGEST_NAME)
        String speaker,

        @Schema(description = "Of a SPELLING: the words that it stands for") @Nullable @Size(max = LONGEST)
        String means) {
    static final int LONGEST = 80;
    private static final int LONGEST_NAME = 20;

    WrittenEntry {
        text = plain(text);
        means = plain(means);
    }

    static WrittenEntry of(Entry entry) {
        return switch (entry) {
            case Entry.Phrase(var text, var level, var topic, var speaker) ->
                new WrittenEntry("PHRASE", text, level.name(), topic.name(), speaker.name(), null);
            case Entry.Sense(var text) -> simple("SENSE", text, null);
            case Entry.Spelling(var text, var means) -> simple("SPELLING", text, means);
            case Entry.Withdrawal(var text) -> simple("WITHDRAWAL", text, null);
        };
    }

    private static WrittenEntry simple(String kind, String text, @Nullable String means) {
        return new WrittenEntry(kind, text, null, null, null, means);
    }

    /// Whether it is of the form of its kind, whatever its words are.
    Optional<EntryFault> fault() {
        if (text == null || text.isEmpty()) {
            return Optional.of(EntryFault.NO_TEXT);
        }
        if (Stream.of(text, means).anyMatch(each -> each != null && each.length() > LONGEST)) {
            return Optional.of(EntryFault.TOO_LONG);
        }
        var isPhrase = "PHRASE".equals(kind);
        if (!isPhrase && Stream.of(level, topic, speaker).anyMatch(each -> each != null)) {
            return Optional.of(EntryFault.NOT_OF_THIS_KIND);
        }
        if (!"SPELLING".equals(kind) && means != null) {
            return Optional.of(EntryFault.NOT_OF_THIS_KIND);
        }
        return isPhrase ? faultOfPhrase() : faultOfOther();
    }

    private Optional<EntryFault> faultOfPhrase() {
        if (!isOneOf(new Level[] {Level.HELP, Level.CRISIS}, level)) {
            return Optional.of(EntryFault.UNKNOWN_LEVEL);
        }
        if (!isOneOf(Topic.values(), topic)) {
            return Optional.of(EntryFault.UNKNOWN_TOPIC);
        }
        return isOneOf(Speaker.values(), speaker) ? Optional.empty() : Optional.of(EntryFault.UNKNOWN_SPEAKER);
    }

    private Optional<EntryFault> faultOfOther() {
        return switch (kind) {
            case "SENSE", "WITHDRAWAL" -> Optional.empty();
            case "SPELLING" -> means == null || means.isEmpty() ? Optional.of(EntryFault.NO_MEANING) : Optional.empty();
            case null, default -> Optional.of(EntryFault.UNKNOWN_KIND);
        };
    }

    /// @throws IllegalStateException for one with a fault
    Entry entry() {
        if (fault().isPresent() || kind == null || text == null) {
            throw new IllegalStateException("not an entry of this version of the program");
        }
        return switch (kind) {
            case "PHRASE" ->
                new Entry.Phrase(
                        text,
                        Level.valueOf(String.valueOf(level)),
                        Topic.valueOf(String.valueOf(topic)),
                        Speaker.valueOf(String.valueOf(speaker)));
            case "SENSE" -> new Entry.Sense(text);
            case "SPELLING" -> new Entry.Spelling(text, String.valueOf(means));
            default -> new Entry.Withdrawal(text);
        };
    }

    /// Kind and text alone, which name an entry in force.
    WrittenEntry name() {
        return new WrittenEntry(kind, text, null, null, null, null);
    }

    /// Whether other entries may mean something else without it.
    boolean changesOthers() {
        return "SPELLING".equals(kind) || "WITHDRAWAL".equals(kind);
    }

    /// Whether it names `entry`; only kind and text do.
    boolean names(Entry entry) {
        var other = of(entry);
        return String.valueOf(other.text).equals(text)
                && String.valueOf(other.kind).equals(kind);
    }

    private static boolean isOneOf(Enum<?>[] words, @Nullable String word) {
        return Arrays.stream(words).anyMatch(each -> each.name().equals(word));
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
