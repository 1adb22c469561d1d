package id.or.amsi.tanggap.sop.adoption;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/// A version of an SOP.
///
/// @param version 1 for the first
@Embeddable
public record VersionId(
        @Column(name = "sop_id") UUID sopId,
        @Column(name = "version") int version) implements Serializable {}
