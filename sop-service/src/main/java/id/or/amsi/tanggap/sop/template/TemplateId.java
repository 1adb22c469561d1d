package id.or.amsi.tanggap.sop.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/// A version of a template.
///
/// @param key for example `kbgo`
/// @param version 1 for the first
@Embeddable
public record TemplateId(
        @Column(name = "template_key") String key,
        @Column(name = "version") int version) implements Serializable {}
