package id.or.amsi.tanggap.sop.export;

import id.or.amsi.tanggap.sop.reading.Marks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// What a DOCX file says of itself.
@CheckedTemplate(basePath = "export", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DocxProperties(String title, Marks marks, String language) implements TemplateInstance {}
