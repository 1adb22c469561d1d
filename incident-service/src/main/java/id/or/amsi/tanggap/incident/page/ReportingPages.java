package id.or.amsi.tanggap.incident.page;

import id.or.amsi.tanggap.kit.idempotency.RecognisesRepeats;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/// What happens after a report, and the form to make one.
@RunOnVirtualThread
@Path("/lapor/{publicId: [a-z0-9]+}")
@Produces(MediaType.TEXT_HTML)
class ReportingPages {
    private final Reporting reporting;
    private final ProblemPages problems;

    ReportingPages(Reporting reporting, ProblemPages problems) {
        this.reporting = reporting;
        this.problems = problems;
    }

    @GET
    @Operation(hidden = true)
    public Response showReportingStart(
            @PathParam("publicId") String publicId, @QueryParam("bahasa") @Nullable String language) {
        return reporting.start(publicId, Language.of(language));
    }

    @GET
    @Path("laporan")
    @Operation(hidden = true)
    public Response showReportForm(
            @PathParam("publicId") String publicId, @QueryParam("bahasa") @Nullable String language) {
        return reporting.form(publicId, Language.of(language));
    }

    @POST
    @RecognisesRepeats
    @Path("laporan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response sendReportForm(
            @PathParam("publicId") String publicId,
            @QueryParam("bahasa") @Nullable String language,
            @NotNull MultivaluedMap<String, String> form) {
        return reporting.send(publicId, Language.of(language), new Typed(form));
    }

    @ServerExceptionMapper
    public Response failed(Throwable thrown, UriInfo uri) {
        return problems.of(thrown, uri);
    }
}
