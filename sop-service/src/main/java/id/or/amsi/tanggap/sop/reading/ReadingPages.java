package id.or.amsi.tanggap.sop.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// What an outlet shows of its SOP, and whether a copy of it is genuine.
@RunOnVirtualThread
@Path("/sop/{publicId}/{kind}")
@Produces(MediaType.TEXT_HTML)
class ReadingPages {
    private final Reading reading;
    private final PageAnswers answers;
    private final ProblemPages problems;

    ReadingPages(Reading reading, PageAnswers answers, ProblemPages problems) {
        this.reading = reading;
        this.answers = answers;
        this.problems = problems;
    }

    @GET
    @Operation(hidden = true)
    public Response showSop(
            @PathParam("publicId") String publicId,
            @PathParam("kind") String kind,
            @QueryParam("bahasa") @Nullable String bahasa,
            @QueryParam("naskah") @Nullable String naskah,
            @Context Request request) {
        Language language = Language.of(bahasa);
        return answers.kept(request, language, reading.inForce(publicId, kind, language, "terbuka".equals(naskah)));
    }

    @GET
    @Path("versi/{mark}")
    @Operation(hidden = true)
    public Response showSopVersion(
            @PathParam("publicId") String publicId,
            @PathParam("kind") String kind,
            @PathParam("mark") String mark,
            @QueryParam("bahasa") @Nullable String bahasa,
            @Context Request request) {
        Language language = Language.of(bahasa);
        return answers.kept(request, language, reading.version(publicId, kind, mark, language));
    }

    @ServerExceptionMapper
    public Response failed(Throwable thrown, UriInfo uri) {
        return problems.of(thrown, uri);
    }
}
