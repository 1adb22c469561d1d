package id.or.amsi.tanggap.sop.adoption;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.sop.review.Review;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An SOP in a list, with all its versions.
///
/// @param review when it is to be looked at again; absent before anything is published
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SopLine(
        UUID sopId,
        String kind,
        String templateKey,
        List<VersionLine> versions,
        @Nullable Review review) {
    public SopLine {
        versions = List.copyOf(versions);
    }

    /// @param versions of one SOP, at least one
    static SopLine of(List<VersionLine> versions, Map<UUID, Review> reviews) {
        VersionLine first = versions.getFirst();
        return new SopLine(first.sopId(), first.kind(), first.templateKey(), versions, reviews.get(first.sopId()));
    }
}
