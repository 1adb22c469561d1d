package id.or.amsi.tanggap.tenant.outletfile;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.CallerLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/outlets/import")
@Tag(name = "Outlets", description = "for the association")
class OutletImportResource {
    private final ImportOutlets outlets;
    private final CallerLanguage language;

    OutletImportResource(ImportOutlets outlets, CallerLanguage language) {
        this.outlets = outlets;
        this.language = language;
    }

    @POST
    @Consumes("text/csv")
    @Idempotent
    @Operation(
            summary = "Registers every outlet of a CSV file, or none",
            description =
                    "Columns: name, domain, chapter (its code), province, timeZone, contactEmail, legalEntity, and"
                            + " contactPhone if wanted. A dry run registers nothing and names every bad line.")
    public OutletImportReport importOutlets(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @NotNull String csv) {
        return outlets.run(csv, dryRun, language.locale());
    }
}
