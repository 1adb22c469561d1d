package id.or.amsi.tanggap.sop.export;

import id.or.amsi.tanggap.sop.reading.Language;
import id.or.amsi.tanggap.sop.reading.ReadCopy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/v1/sop/sops/{sopId}/versions/{version}")
@Tag(name = "Publication")
class ExportResource {
    private final ReadCopy read;
    private final ExportSop export;

    ExportResource(ReadCopy read, ExportSop export) {
        this.read = read;
        this.export = export;
    }

    @GET
    @Path("pdf")
    @Produces(Format.PDF_TYPE)
    @Operation(summary = "A published version on paper: tagged PDF with its hash and a QR code to check it")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = Format.PDF_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportSopAsPdf(
            @PathParam("sopId") UUID sopId,
            @PathParam("version") int version,
            @QueryParam("bahasa") @Nullable String bahasa,
            @Context Request request) {
        return Files.answer(export.export(read.own(sopId, version, Language.of(bahasa)), Format.PDF), request);
    }

    @GET
    @Path("docx")
    @Produces(Format.DOCX_TYPE)
    @Operation(summary = "A published version as a document to read on, with the same marks")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = Format.DOCX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportSopAsDocx(
            @PathParam("sopId") UUID sopId,
            @PathParam("version") int version,
            @QueryParam("bahasa") @Nullable String bahasa,
            @Context Request request) {
        return Files.answer(export.export(read.own(sopId, version, Language.of(bahasa)), Format.DOCX), request);
    }
}
