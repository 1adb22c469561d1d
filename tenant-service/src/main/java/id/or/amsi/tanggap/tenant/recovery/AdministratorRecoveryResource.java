package id.or.amsi.tanggap.tenant.recovery;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Recoveries of a lost administrator.
@RunOnVirtualThread
@Path("/v1/administrator-recoveries")
@Tag(name = "Administrator recovery")
public class AdministratorRecoveryResource {
    private final RecoverAdministrator recover;
    private final AdministratorRecoveries recoveries;
    private final Clock clock;

    AdministratorRecoveryResource(RecoverAdministrator recover, AdministratorRecoveries recoveries, Clock clock) {
        this.recover = recover;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            operationId = "requestAdministratorRecovery",
            summary = "Asks that a member take the place of an administrator who cannot be reached")
    public Recovery requestAdministratorRecovery(@NotNull @Valid RecoveryRequest request) {
        return answer(recover.request(request.lostMembershipId(), request.candidateMembershipId()));
    }

    @GET
    @Operation(operationId = "listAdministratorRecoveries", summary = "Lists recoveries, the newest first")
    public Page<Recovery> listAdministratorRecoveries(@Valid @BeanParam PageParams page) {
        var rows = recoveries.page(page.afterId(), page.limit() + 1);
        return Page.of(rows, page.limit(), recovery -> recovery.id().toString()).map(this::answer);
    }

    @GET
    @Path("{recoveryId}")
    @Operation(operationId = "findAdministratorRecovery", summary = "Shows a recovery")
    public Recovery findAdministratorRecovery(@PathParam("recoveryId") UUID recoveryId) {
        return answer(recoveries.known(recoveryId));
    }

    @POST
    @Path("{recoveryId}/objection")
    @Idempotent
    @Operation(operationId = "objectToAdministratorRecovery", summary = "Stops a recovery, or takes it back")
    public Recovery objectToAdministratorRecovery(@PathParam("recoveryId") UUID recoveryId) {
        return answer(recover.stop(recoveryId));
    }

    @POST
    @Path("{recoveryId}/confirmation")
    @Idempotent
    @Operation(
            operationId = "confirmAdministratorRecovery",
            summary = "Confirms a recovery, 72 hours after it was asked for or later")
    public Recovery confirmAdministratorRecovery(@PathParam("recoveryId") UUID recoveryId) {
        return answer(recover.confirm(recoveryId));
    }

    private Recovery answer(AdministratorRecovery recovery) {
        return Recovery.of(recovery, clock.instant());
    }
}
