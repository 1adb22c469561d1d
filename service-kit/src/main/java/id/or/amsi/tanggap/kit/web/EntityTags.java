package id.or.amsi.tanggap.kit.web;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/// Entity tags out of row versions, so that nobody overwrites what they have not seen.
public final class EntityTags {
    private EntityTags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /// Lets an edit pass whose `If-Match` names the present version; 428 without the header, 412 with another one.
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ClientErrorException(Status.PRECONDITION_REQUIRED);
        }
        if (!ifMatch.strip().equals("\"" + version + "\"")) {
            throw new ClientErrorException(Status.PRECONDITION_FAILED);
        }
    }
}
