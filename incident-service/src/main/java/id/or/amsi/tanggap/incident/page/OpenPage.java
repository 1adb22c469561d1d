package id.or.amsi.tanggap.incident.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// Asks for the receipt.
///
/// @param notice why it is asked for again; may be empty
/// @param fault what is wrong with what was typed; may be empty
/// @param pending a message that waits for the receipt, so that it is not lost; may be empty
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OpenPage(PageFrame frame, String notice, String fault, String pending) implements TemplateInstance {
    @Override
    public String toString() {
        return "[confidential]";
    }
}
