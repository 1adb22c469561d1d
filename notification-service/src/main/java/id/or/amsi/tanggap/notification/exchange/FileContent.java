package id.or.amsi.tanggap.notification.exchange;

import id.or.amsi.tanggap.notification.resource.HelpResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file says.
///
/// @param problems empty for a file that can be imported
record FileContent(List<Entry> entries, List<BadPlace> problems) {
    /// Services in one file.
    static final int MOST_SERVICES = 500;
    /// Contacts of one service.
    static final int MOST_CONTACTS = 50;
    /// Characters of one text.
    static final int LONGEST = 2_000;
    /// Characters of an id, a name or a contact.
    static final int LONGEST_NAME = 200;

    FileContent {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /// @param row where the service begins
    /// @param revision what it was changed from ([Revision]); null if the file does not say
    record Entry(int row, HelpResource resource, @Nullable String revision) {}

    static FileContent broken(BadPlace problem) {
        return new FileContent(List.of(), List.of(problem));
    }
}
