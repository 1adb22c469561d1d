package id.or.amsi.tanggap.sop.template;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.or.amsi.tanggap.sop.document.Document;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A version of a template with its text.
///
/// @param document title, chapters with their clauses, attachments, procedure: byte for byte what was hashed
public record TemplateAnswer(
        @JsonUnwrapped TemplateLine line,

        @JsonRawValue @Schema(implementation = Document.class)
        String document) {}
