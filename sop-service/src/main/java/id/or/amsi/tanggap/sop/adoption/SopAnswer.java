package id.or.amsi.tanggap.sop.adoption;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.review.Review;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An SOP as those read it who write it.
///
/// @param review when it is to be looked at again; null before anything is published
/// @param draft absent when nothing is being written
public record SopAnswer(
        UUID sopId,
        String kind,
        List<VersionLine> versions,
        @Nullable Review review,
        @Nullable Draft draft) {
    public SopAnswer {
        versions = List.copyOf(versions);
    }

    /// @param document title, chapters with their clauses, attachments, procedure
    /// @param approvers who approves it; nobody named: any director
    /// @param editedBy everybody with an edit in it; none of them can approve it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Draft(
            int version,
            SopState state,
            int revision,

            @JsonRawValue @Schema(implementation = Document.class)
            String document,

            @JsonRawValue @Schema(implementation = Appointment[].class)
            String appointments,

            Approvers approvers,
            Set<UUID> editedBy,
            DraftHistory history,
            @JsonIgnore long rowVersion) {}

    Response tagged() {
        Response.ResponseBuilder answer = Response.ok(this);
        return draft == null
                ? answer.build()
                : answer.tag(EntityTags.of(draft.rowVersion())).build();
    }
}
