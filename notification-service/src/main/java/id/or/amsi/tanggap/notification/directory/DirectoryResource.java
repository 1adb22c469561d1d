package id.or.amsi.tanggap.notification.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The directory of services that help, for everybody.
@RunOnVirtualThread
@Path("/v1/help/resources")
@Tag(name = "Help", description = "no token; nothing is kept")
class DirectoryResource {
    private final ShowDirectory directory;

    DirectoryResource(ShowDirectory directory) {
        this.directory = directory;
    }

    @GET
    @Operation(
            summary = "Lists services that help",
            description = "May be cached for a minute. A contact that nobody has checked lately is not shown, but for"
                    + " emergency numbers and web addresses, which say so.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ShowDirectory.Listed.class)))
    @APIResponse(responseCode = "304", description = "as it was when the caller last asked")
    public Response listHelpResources(@BeanParam @Valid DirectoryQuery query, @Context Request request) {
        return directory.answer(query, request);
    }
}
