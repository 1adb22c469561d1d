package id.or.amsi.tanggap.notification.vocabulary;

import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An entry of a proposal that cannot be taken.
///
/// @param list `add` or `remove`
/// @param place in that list, the first is 0
record BadEntry(String list, int place, WrittenEntry entry, EntryFault fault) {

    /// The same for people.
    @Schema(name = "BadHelpVocabularyEntry")
    record Said(String list, int place, String text, EntryFault fault, String problem) {}

    Said in(Locale locale) {
        return new Said(list, place, Objects.requireNonNullElse(entry.text(), ""), fault, fault.in(locale));
    }
}
