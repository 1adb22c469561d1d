package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.intake.ShownProcedure.ShownStep;
import id.or.amsi.tanggap.incident.intake.ShownProcedure.ShownTime;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Severity;
import id.or.amsi.tanggap.incident.procedure.Step;
import id.or.amsi.tanggap.incident.procedure.Title;
import id.or.amsi.tanggap.incident.report.Kind;
import id.or.amsi.tanggap.kit.tenancy.Door;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows, before anything is told, what will happen and who will see it.
@ApplicationScoped
public class ShowProcedure {
    private final InForce.Finder inForce;
    private final PublicOutlets outlets;
    private final Scopes scopes;

    ShowProcedure(InForce.Finder inForce, PublicOutlets outlets, Scopes scopes) {
        this.inForce = inForce;
        this.outlets = outlets;
        this.scopes = scopes;
    }

    /// To a member of the outlet.
    @Transactional
    public ShownProcedure own(Kind kind) {
        return shown(kind);
    }

    /// To anybody.
    ///
    /// @param publicId names the outlet
    public ShownProcedure publicly(String publicId, Kind kind) {
        UUID tenant = outlets.admit(publicId, Throttle.Weight.READ);
        return scopes.within(
                Scope.of(tenant).through(new Door("intake", null)),
                () -> QuarkusTransaction.requiringNew().call(() -> shown(kind)));
    }

    private ShownProcedure shown(Kind kind) {
        InForce found = inForce.find(kind);
        Procedure procedure = found.pinned().procedure();
        return new ShownProcedure(
                found.outlet().name(),
                found.outlet().publicId(),
                found.outlet().zone().getId(),
                kind,
                found.pinned().title(),
                found.shownVersion(),
                found.pinned().pin().fallback(),
                ShownRecipients.of(found.pinned(), found.line()).list(),
                procedure.steps().stream().map(step -> step(procedure, step)).toList());
    }

    private static ShownStep step(Procedure procedure, Step step) {
        Title function = procedure
                .function(step.function())
                .map(Procedure.Function::title)
                .orElse(new Title(step.function(), step.function()));
        return new ShownStep(step.number(), step.title(), function, step.branch(), time(step));
    }

    private static @Nullable ShownTime time(Step step) {
        return step.clocks().stream()
                .findFirst()
                .map(clock -> new ShownTime(
                        clock.type(),
                        clock.amount(),
                        clock.span(Severity.CRITICAL).amount()))
                .orElse(null);
    }
}
