package id.or.amsi.tanggap.incident.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The receipt, shown once.
///
/// @param contact true if a neutral sentence will be sent
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReceiptPage(PageFrame frame, String code, List<String> groups, boolean contact) implements TemplateInstance {

    static ReceiptPage of(PageFrame frame, String code, boolean contact) {
        return new ReceiptPage(frame, code, List.of(code.split("-")), contact);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
