package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.web.EntityTags;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// Where a version stands after a change.
///
/// @param revision how often it was edited
public record SopStanding(UUID sopId, int version, String kind, SopState state, int revision) {
    public static SopStanding of(SopVersion version) {
        return new SopStanding(
                version.id().sopId(), version.id().version(), version.kind(), version.state(), version.revision());
    }

    /// The answer to a change, with the tag that the next one needs.
    public static Response tagged(SopVersion version) {
        return Response.ok(of(version)).tag(EntityTags.of(version.rowVersion())).build();
    }
}
