package id.or.amsi.tanggap.incident.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.incident.confidential.KeyStore;
import id.or.amsi.tanggap.incident.confidential.KeyedHashes;
import id.or.amsi.tanggap.incident.deadline.WorkCalendar;
import id.or.amsi.tanggap.incident.report.ReportContents;
import id.or.amsi.tanggap.incident.statistics.CountIncident;
import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.kit.tenancy.Door;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/// Makes an incident out of a report, once, with the rights of the door `intake`. Whoever has an account gets no more
/// rights here than anybody else.
@ApplicationScoped
class TakeReport {
    private static final Door INTAKE = new Door("intake", null);

    private final Scopes scopes;
    private final InForce.Finder inForce;
    private final WorkCalendar calendar;
    private final NewIncidents incidents;
    private final KeyStore keys;
    private final ReportContents contents;
    private final BodyHashes bodies;
    private final CountIncident count;
    private final Outbox outbox;
    private final Clock clock;

    TakeReport(
            Scopes scopes,
            InForce.Finder inForce,
            WorkCalendar calendar,
            NewIncidents incidents,
            KeyStore keys,
            ReportContents contents,
            BodyHashes bodies,
            CountIncident count,
            Outbox outbox,
            Clock clock) {
        this.scopes = scopes;
        this.inForce = inForce;
        this.calendar = calendar;
        this.incidents = incidents;
        this.keys = keys;
        this.contents = contents;
        this.bodies = bodies;
        this.count = count;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param language in which the person reports
    /// @return the incident that this report, or the same one sent before, made
    UUID take(Sender sender, Report report, String language) {
        byte[] body = bodies.of(report);
        return scopes.within(
                Scope.of(sender.tenant()).through(INTAKE),
                () -> earlier(sender, body).orElseGet(() -> first(sender, report, language, body)));
    }

    private Optional<UUID> earlier(Sender sender, byte[] body) {
        return inTransaction(() -> incidents.find(sender.submissionHash())).map(earlier -> earlier.repeatedBy(body));
    }

    /// The key is made before the transaction and apart from it. It goes again if the same report came meanwhile.
    /// After a failure it stays: the transaction may have been committed all the same, and a key too many harms
    /// nobody.
    private UUID first(Sender sender, Report report, String language, byte[] body) {
        NewIncident incident = inTransaction(
                () -> new NewIncident(sender, report, inForce.find(report.kind()), calendar, clock.instant()));
        UUID key = keys.create(sender.tenant());
        byte[] sealed = contents.seal(incident.id(), key, report.content(sender.person(), language));
        UUID made = inTransaction(() -> add(incident, body, key, sealed));
        if (!made.equals(incident.id())) {
            keys.destroy(sender.tenant(), key);
        }
        return made;
    }

    private UUID add(NewIncident incident, byte[] body, UUID key, byte[] sealed) {
        incidents.lock(incident.sender().submissionHash());
        Optional<Submitted> meanwhile = incidents.find(incident.sender().submissionHash());
        if (meanwhile.isPresent()) {
            return meanwhile.get().repeatedBy(body);
        }
        incidents.add(incident, body, key, sealed);
        incident.tasks()
                .forEach(task -> outbox.append(
                        new OutgoingEvent("incident.incident.v1", incident.id().toString(), "incident.task.v1", task)));
        count.reported(incident.report().kind(), incident.report().codes(), incident.reportedAt());
        incidents.number(incident);
        return incident.id();
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    /// Compares reports without keeping them.
    @ApplicationScoped
    static class BodyHashes {
        private final KeyedHashes hashes;
        private final ObjectMapper json;

        BodyHashes(KeyedHashes hashes, ObjectMapper json) {
            this.hashes = hashes;
            this.json = json;
        }

        byte[] of(Report report) {
            try {
                return hashes.of("submission body", json.writeValueAsString(report));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(
                        "a report could not be written: " + e.getClass().getName());
            }
        }
    }
}
