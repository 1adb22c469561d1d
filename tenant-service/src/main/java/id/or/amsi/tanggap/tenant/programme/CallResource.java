package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/programme")
@Tag(name = "Programme", description = "the association mentors outlets: calls and applications")
class CallResource {
    private final AnnounceCall calls;

    CallResource(AnnounceCall calls) {
        this.calls = calls;
    }

    @POST
    @Path("calls")
    @Idempotent
    @Operation(summary = "Announces a call for a programme; it stays as it is announced, but may be extended")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CallAnswer.class)))
    public Response announceCall(@NotNull @Valid NewCall call) {
        CallAnswer answer = calls.announce(call);
        return Response.created(URI.create("/v1/programme/calls/" + answer.callId()))
                .entity(answer)
                .build();
    }

    @POST
    @Path("calls/{callId}/extension")
    @Idempotent
    @Operation(summary = "Keeps a call open longer, or opens it again, before anything was scored")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CallAnswer.class)))
    public CallAnswer extendCall(@PathParam("callId") UUID callId, @NotNull @Valid CallExtension extension) {
        return calls.extend(callId, extension);
    }

    @GET
    @Path("calls")
    @Operation(summary = "Lists calls, the newest first")
    public Page<CallAnswer> listCalls(@Valid @BeanParam PageParams page) {
        return calls.list(page);
    }

    @GET
    @Path("calls/{callId}")
    @Operation(summary = "Shows a call, its times in all three time zones")
    public CallAnswer findCall(@PathParam("callId") UUID callId) {
        return calls.find(callId);
    }
}
