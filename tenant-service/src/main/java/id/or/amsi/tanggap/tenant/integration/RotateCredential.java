package id.or.amsi.tanggap.tenant.integration;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.organisation.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives an integration a new credential; the old ones work on for a while, so that no message is lost in between.
@ApplicationScoped
class RotateCredential {
    private static final Duration USUAL_OVERLAP = Duration.ofHours(24);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    private final Integrations integrations;
    private final IssueCredential credentials;
    private final Reconciliation reconciliation;
    private final Clock clock;

    RotateCredential(
            Integrations integrations, IssueCredential credentials, Reconciliation reconciliation, Clock clock) {
        this.integrations = integrations;
        this.credentials = credentials;
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    @Transactional
    IssuedCredential rotate(UUID integrationId, NewCredential wanted) {
        Integration integration = integrations.requireLocked(integrationId);
        integration.requireActive();
        Instant oldUntil = overlap(wanted.oldUntil());
        List<Credential> old = integrations.credentials(integrationId);
        IssuedCredential issued = credentials.issue(integration, wanted.keySet());
        old.forEach(credential -> credential.endAt(oldUntil));
        reconciliation.mark();
        return issued;
    }

    /// A time in the past ends the old ones now.
    private Instant overlap(@Nullable Instant wanted) {
        Instant now = clock.instant();
        Instant until = wanted == null ? now.plus(USUAL_OVERLAP) : wanted;
        if (until.isAfter(now.plus(LONGEST_OVERLAP))) {
            throw new RefusedException(new IntegrationRefusal.OverlapTooLong((int) LONGEST_OVERLAP.toHours()));
        }
        return until;
    }
}
