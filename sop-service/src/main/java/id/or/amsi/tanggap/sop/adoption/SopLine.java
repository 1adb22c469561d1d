package id.or.amsi.tanggap.sop.adoption;

import java.util.List;
import java.util.UUID;

/// An SOP in a list, with all its versions.
public record SopLine(UUID sopId, String kind, String templateKey, List<VersionLine> versions) {
    public SopLine {
        versions = List.copyOf(versions);
    }

    /// @param versions of one SOP, at least one
    static SopLine of(List<VersionLine> versions) {
        VersionLine first = versions.getFirst();
        return new SopLine(first.sopId(), first.kind(), first.templateKey(), versions);
    }
}
