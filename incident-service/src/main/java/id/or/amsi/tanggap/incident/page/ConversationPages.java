package id.or.amsi.tanggap.incident.page;

import id.or.amsi.tanggap.kit.idempotency.RecognisesRepeats;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The way back to a report: the receipt, and the conversation that it opens.
@RunOnVirtualThread
@Path("/lapor/{publicId: [a-z0-9]+}/")
@Produces(MediaType.TEXT_HTML)
class ConversationPages {
    private final Conversing conversing;
    private final ProblemPages problems;

    ConversationPages(Conversing conversing, ProblemPages problems) {
        this.conversing = conversing;
        this.problems = problems;
    }

    @GET
    @Path("kode")
    @Operation(hidden = true)
    public Response showReceiptForm(
            @PathParam("publicId") String publicId, @QueryParam("bahasa") @Nullable String language) {
        return conversing.askForReceipt(publicId, Language.of(language));
    }

    @POST
    @RecognisesRepeats
    @Path("kode")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response openWithReceipt(
            @PathParam("publicId") String publicId,
            @QueryParam("bahasa") @Nullable String language,
            @NotNull MultivaluedMap<String, String> form) {
        return conversing.open(publicId, Language.of(language), new Typed(form));
    }

    @GET
    @Path("percakapan")
    @Operation(hidden = true)
    public Response showConversation(
            @PathParam("publicId") String publicId,
            @QueryParam("bahasa") @Nullable String language,
            @CookieParam(ReceiptCookie.NAME) @Nullable String session) {
        return conversing.show(publicId, Language.of(language), session);
    }

    @POST
    @RecognisesRepeats
    @Path("percakapan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response sendConversationMessage(
            @PathParam("publicId") String publicId,
            @QueryParam("bahasa") @Nullable String language,
            @CookieParam(ReceiptCookie.NAME) @Nullable String session,
            @NotNull MultivaluedMap<String, String> form) {
        return conversing.write(publicId, Language.of(language), session, new Typed(form));
    }

    @POST
    @RecognisesRepeats
    @Path("percakapan/selesai")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response leaveConversation(
            @PathParam("publicId") String publicId, @QueryParam("bahasa") @Nullable String language) {
        return conversing.leave(publicId, Language.of(language));
    }

    @ServerExceptionMapper
    public Response failed(Throwable thrown, UriInfo uri) {
        return problems.of(thrown, uri);
    }
}
