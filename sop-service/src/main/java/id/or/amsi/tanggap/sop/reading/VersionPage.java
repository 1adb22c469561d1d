package id.or.amsi.tanggap.sop.reading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// Whether a copy is genuine, and whether it still counts.
///
/// @param standing in one sentence
@CheckedTemplate(basePath = "reading", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record VersionPage(Frame frame, String title, Marks marks, String standing, String address)
        implements TemplateInstance {}
