package id.or.amsi.tanggap.notification.preference;

import id.or.amsi.tanggap.kit.web.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Which mails the caller wants in the outlet of their token.
@RunOnVirtualThread
@Path("/v1/notification/preferences")
@Tag(name = "Preferences")
class PreferenceResource {
    private final Preferences preferences;

    PreferenceResource(Preferences preferences) {
        this.preferences = preferences;
    }

    @GET
    @Operation(summary = "Shows which mails the caller wants")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Preference.class)))
    public Response findPreferences() {
        return shown(preferences.own());
    }

    @PUT
    @Operation(summary = "Changes which mails the caller wants; the inbox gets everything in any case")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Preference.class)))
    public Response editPreferences(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Preference preference) {
        return shown(preferences.choose(preference, ifMatch));
    }

    private static Response shown(Preferences.Chosen chosen) {
        return Response.ok(chosen.preference())
                .tag(EntityTags.of(chosen.version()))
                .build();
    }
}
