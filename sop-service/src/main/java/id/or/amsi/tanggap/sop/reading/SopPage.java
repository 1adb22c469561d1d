package id.or.amsi.tanggap.sop.reading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// What is in force.
///
/// @param report where one reports without an account; empty for kinds that no page takes
@CheckedTemplate(basePath = "reading", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SopPage(Frame frame, Sheet sheet, Marks marks, String report) implements TemplateInstance {}
