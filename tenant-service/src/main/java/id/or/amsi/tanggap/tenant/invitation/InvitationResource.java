package id.or.amsi.tanggap.tenant.invitation;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.CallerLanguage;
import id.or.amsi.tanggap.tenant.roster.Member;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Invitations of people.
@RunOnVirtualThread
@Path("/v1/members")
@Tag(name = "Members")
public class InvitationResource {
    private final InviteMember invite;
    private final ResendInvitation resend;
    private final ImportMembers importing;
    private final CallerLanguage language;

    InvitationResource(InviteMember invite, ResendInvitation resend, ImportMembers importing, CallerLanguage language) {
        this.invite = invite;
        this.resend = resend;
        this.importing = importing;
        this.language = language;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(operationId = "inviteMember", summary = "Invites a person")
    public InvitedMember inviteMember(@NotNull @Valid Invitation invitation) {
        return invite.invite(invitation);
    }

    @POST
    @Path("{membershipId}/invitation")
    @Idempotent
    @Operation(operationId = "resendInvitation", summary = "Sends an unanswered invitation again")
    public Member resendInvitation(@PathParam("membershipId") UUID membershipId) {
        return Member.of(resend.resend(membershipId));
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @Idempotent
    @Operation(
            operationId = "importMembers",
            summary = "Invites everybody in a CSV file with the columns name, email, language, roles")
    public ImportReport importMembers(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @NotNull String csv) {
        return importing.run(csv, dryRun, language.locale());
    }
}
