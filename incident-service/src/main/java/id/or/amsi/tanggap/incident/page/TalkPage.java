package id.or.amsi.tanggap.incident.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The conversation of a report: how things stand, what was written, and a place to write.
///
/// @param openings who opened the report lately
/// @param key random, so that a message sent twice is one
/// @param typed what was typed and not taken yet; may be empty
/// @param fault what is wrong with it; may be empty
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TalkPage(
        PageFrame frame,
        Standing standing,
        List<Seen> openings,
        List<Line> messages,
        String key,
        String typed,
        String fault)
        implements TemplateInstance {

    /// How things stand.
    record Standing(String state, String since, boolean closed, List<Progress> steps) {}

    /// How far a step is.
    ///
    /// @param due until when; may be empty
    record Progress(String title, String state, String due) {}

    /// Somebody opened the report: as what, never who.
    record Seen(String by, String what, String when) {}

    /// One message.
    record Line(boolean own, String from, String when, String text) {
        @Override
        public String toString() {
            return "[confidential]";
        }
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
