package id.or.amsi.tanggap.tenant.trust;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/v1/members/{membershipId}/trust-confirmation")
@Tag(name = "Members")
class TrustResource {
    /// @param credentialChangedAt the change that is confirmed, as the member shows it
    record TrustConfirmation(@NotNull Instant credentialChangedAt) {}

    /// That a member's roles count again.
    record TrustGivenBack(UUID membershipId, Instant trustedAt) {}

    private final GiveTrustBack giveBack;

    TrustResource(GiveTrustBack giveBack) {
        this.giveBack = giveBack;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Says that an account whose credential changed is still in the hands of the same person",
            description =
                    "Nobody says it of themselves. Ask the person face to face or on a known number first. Name the"
                            + " member's credentialChangedAt: what was asked about one change does not hold for the next.")
    public TrustGivenBack confirmMemberTrust(
            @PathParam("membershipId") UUID membershipId, @NotNull @Valid TrustConfirmation confirmation) {
        return new TrustGivenBack(membershipId, giveBack.to(membershipId, confirmation.credentialChangedAt()));
    }
}
