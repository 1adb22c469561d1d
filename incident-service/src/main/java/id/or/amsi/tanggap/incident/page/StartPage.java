package id.or.amsi.tanggap.incident.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// What to know before reporting.
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StartPage(PageFrame frame, Promise promise) implements TemplateInstance {}
