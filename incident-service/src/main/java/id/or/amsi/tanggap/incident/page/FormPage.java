package id.or.amsi.tanggap.incident.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// The form in which people report.
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FormPage(PageFrame frame, ReportForm form) implements TemplateInstance {}
