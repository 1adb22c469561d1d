package id.or.amsi.tanggap.incident.contact;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.procedure.OutletFacts;
import id.or.amsi.tanggap.incident.procedure.Procedures;
import id.or.amsi.tanggap.incident.report.ReportContent;
import id.or.amsi.tanggap.incident.report.ReportContents;
import id.or.amsi.tanggap.incident.report.SafeContact;
import id.or.amsi.tanggap.incident.report.SafeContact.Channel;
import id.or.amsi.tanggap.incident.withdrawal.WithdrawalCodes;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// Gives the address of whoever reported to notification-service at the moment of sending, and writes into the case's
/// log that it was asked for.
@ApplicationScoped
class FindSafeContact {
    /// After a case is closed nothing more is said but that it is closed.
    static final Duration AFTER_CLOSING = Duration.ofDays(30);

    private final ContactRows rows;
    private final ReportContents contents;
    private final Procedures procedures;
    private final WithdrawalCodes codes;
    private final AccessLog log;
    private final Scopes scopes;
    private final Clock clock;

    FindSafeContact(
            ContactRows rows,
            ReportContents contents,
            Procedures procedures,
            WithdrawalCodes codes,
            AccessLog log,
            Scopes scopes,
            Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.procedures = procedures;
        this.codes = codes;
        this.log = log;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// The contact, or 404 if none was chosen, it was withdrawn, or the case was closed long ago.
    ChosenContact find(UUID tenant, UUID incident) {
        return scopes.within(
                        Scope.of(tenant),
                        () -> QuarkusTransaction.requiringNew().call(() -> find(incident)))
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }

    private Optional<ChosenContact> find(UUID incident) {
        Optional<ChosenContact> contact =
                rows.find(incident).filter(this::isCurrent).flatMap(this::open);
        if (contact.isPresent()) {
            log.note(incident, Action.CONTACT_GIVEN);
        }
        return contact;
    }

    private boolean isCurrent(ContactRow row) {
        return row.closedAt() == null
                || row.closedAt().plus(AFTER_CLOSING).isAfter(clock.instant())
                || codes.waitingFor(row.incidentId()).isPresent();
    }

    private Optional<ChosenContact> open(ContactRow row) {
        ReportContent content = contents.open(row.incidentId(), row.keyId(), row.report());
        SafeContact contact = content.contact();
        if (contact == null || contact.channel() == Channel.NONE || contact.address() == null) {
            return Optional.empty();
        }
        return Optional.of(new ChosenContact(
                contact.channel(),
                contact.address(),
                contact.phrase(),
                content.language(),
                contact.windows(),
                procedures
                        .outlet()
                        .map(OutletFacts::zone)
                        .orElse(ZoneOffset.UTC)
                        .getId(),
                codes.waitingFor(row.incidentId()).orElse(null)));
    }
}
