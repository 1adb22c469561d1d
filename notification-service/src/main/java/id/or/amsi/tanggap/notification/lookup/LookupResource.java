package id.or.amsi.tanggap.notification.lookup;

import id.or.amsi.tanggap.kit.idempotency.RecognisesRepeats;
import id.or.amsi.tanggap.kit.web.CallerLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Where help is, for whatever somebody typed. A POST because text does not belong into addresses; it changes
/// nothing, so it may be repeated.
@RunOnVirtualThread
@Path("/v1/help/lookups")
@Tag(name = "Help", description = "no token; nothing is kept")
class LookupResource {
    private final LookUpHelp help;
    private final CallerLanguage language;

    LookupResource(LookUpHelp help, CallerLanguage language) {
        this.help = help;
        this.language = language;
    }

    @POST
    @RecognisesRepeats
    @Operation(
            summary = "Reads what somebody typed and says where help is",
            description = "Nothing of it is stored, logged or traced. Every problem of this operation carries the"
                    + " emergency numbers as its member `emergency`.")
    public LookupAnswer lookUpHelp(@NotNull @Valid Plea plea) {
        return help.answer(plea, language.locale());
    }
}
