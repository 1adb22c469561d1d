package id.or.amsi.tanggap.sop.export;

import id.or.amsi.tanggap.sop.reading.Language;
import id.or.amsi.tanggap.sop.reading.ProblemPages;
import id.or.amsi.tanggap.sop.reading.ReadCopy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// What an outlet shows, to take along.
@RunOnVirtualThread
@Path("/sop/{publicId}/{kind}/salinan")
class ExportPages {
    private final ReadCopy read;
    private final ExportSop export;
    private final ProblemPages problems;

    ExportPages(ReadCopy read, ExportSop export, ProblemPages problems) {
        this.read = read;
        this.export = export;
        this.problems = problems;
    }

    @GET
    @Path("pdf")
    @Operation(hidden = true)
    public Response downloadSopAsPdf(
            @PathParam("publicId") String publicId,
            @PathParam("kind") String kind,
            @QueryParam("bahasa") @Nullable String bahasa,
            @Context Request request) {
        return Files.answer(export.export(read.shown(publicId, kind, Language.of(bahasa)), Format.PDF), request);
    }

    @GET
    @Path("docx")
    @Operation(hidden = true)
    public Response downloadSopAsDocx(
            @PathParam("publicId") String publicId,
            @PathParam("kind") String kind,
            @QueryParam("bahasa") @Nullable String bahasa,
            @Context Request request) {
        return Files.answer(export.export(read.shown(publicId, kind, Language.of(bahasa)), Format.DOCX), request);
    }

    @ServerExceptionMapper
    public Response failed(Throwable thrown, UriInfo uri) {
        return problems.of(thrown, uri);
    }
}
