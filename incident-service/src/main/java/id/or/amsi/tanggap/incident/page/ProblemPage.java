package id.or.amsi.tanggap.incident.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// Why something did not work, and where help is all the same.
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemPage(PageFrame frame, String title, String text) implements TemplateInstance {}
