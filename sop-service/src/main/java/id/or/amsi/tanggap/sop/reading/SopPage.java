package id.or.amsi.tanggap.sop.reading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// What is in force.
///
/// @param site the public address of the installation, for what is printed
/// @param unfold where the same page has every part open; empty if this one has
@CheckedTemplate(basePath = "reading", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SopPage(Frame frame, Sheet sheet, Marks marks, Guide guide, String site, String unfold)
        implements TemplateInstance {}
