package id.or.amsi.tanggap.notification.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.CallerLanguage;
import id.or.amsi.tanggap.notification.registry.ProposeServices;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The registry as files: out whole, in as proposals.
@RunOnVirtualThread
@Path("/v1/help/registry")
@Tag(name = "Registry of help")
class ExchangeResource {
    private static final String CSV = "text/csv";
    private static final String CSV_IN_UTF_8 = "text/csv;charset=UTF-8";

    private final ImportServices services;
    private final ProposeServices registry;
    private final HelpResources resources;
    private final CallerLanguage language;
    private final ObjectMapper json;

    ExchangeResource(
            ImportServices services,
            ProposeServices registry,
            HelpResources resources,
            CallerLanguage language,
            ObjectMapper json) {
        this.services = services;
        this.registry = registry;
        this.resources = resources;
        this.language = language;
        this.json = json;
    }

    @GET
    @Path("exports/hsds")
    @Operation(
            summary = "All services as Open Referral HSDS 3 with the profile of this registry",
            description = "With contacts that are not shown to people: nobody has checked them.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HsdsPage.class)))
    public Response exportHelpAsHsds() {
        return Response.ok(HsdsWriter.write(registry.services(), resources.today()))
                .build();
    }

    @GET
    @Path("exports/csv")
    @Produces(CSV_IN_UTF_8)
    @Operation(summary = "All services as a table for volunteers, a row per contact")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response exportHelpAsCsv() {
        return Response.ok(CsvTable.write(registry.services()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"layanan-bantuan.csv\"")
                .build();
    }

    @POST
    @Idempotent
    @Path("imports/hsds")
    @Operation(
            summary = "Proposes every service of an HSDS file that differs, or none when something is wrong",
            description = "Another person confirms each. A dry run proposes nothing and names what is wrong.")
    public ImportReport importHelpFromHsds(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @NotNull Map<String, Object> page) {
        return services.run(HsdsReader.read(json.valueToTree(page)), dryRun, language.locale());
    }

    @POST
    @Idempotent
    @Consumes(CSV)
    @Path("imports/csv")
    @Operation(
            summary = "Proposes every service of a table that differs, or none when a row is wrong",
            description =
                    "The columns are those of the export. Another person confirms each service. A dry run proposes"
                            + " nothing and names row and column of everything that is wrong.")
    public ImportReport importHelpFromCsv(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @NotNull String csv) {
        return services.run(CsvReader.read(csv), dryRun, language.locale());
    }
}
