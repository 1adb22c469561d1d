package id.or.amsi.tanggap.sop.export;

import id.or.amsi.tanggap.sop.reading.Guide;
import id.or.amsi.tanggap.sop.reading.Marks;
import id.or.amsi.tanggap.sop.reading.Sheet;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// What is printed, as well-formed XHTML.
///
/// @param language `id` or `en`
/// @param site the public address of the installation
/// @param verification the whole address where anybody checks a copy
/// @param qrCode the same as an image
@CheckedTemplate(basePath = "export", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PaperPage(
        Sheet sheet, Marks marks, Guide guide, String site, String language, String verification, String qrCode)
        implements TemplateInstance {}
