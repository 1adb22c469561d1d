package id.or.amsi.tanggap.sop.reading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// Why there is nothing to read.
@CheckedTemplate(basePath = "reading", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemPage(Frame frame, String title, String text) implements TemplateInstance {}
