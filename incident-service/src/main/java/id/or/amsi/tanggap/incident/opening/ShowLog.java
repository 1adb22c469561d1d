package id.or.amsi.tanggap.incident.opening;

import id.or.amsi.tanggap.incident.accesslog.AccessLog;
import id.or.amsi.tanggap.incident.accesslog.Action;
import id.or.amsi.tanggap.incident.accesslog.LogReading;
import id.or.amsi.tanggap.incident.accesslog.LogReading.Noted;
import id.or.amsi.tanggap.incident.intake.ShownTimes;
import id.or.amsi.tanggap.incident.intake.Throttle;
import id.or.amsi.tanggap.incident.opening.LoggedIncidents.LoggedIncident;
import id.or.amsi.tanggap.incident.procedure.OutletFacts;
import id.or.amsi.tanggap.incident.procedure.Procedures;
import id.or.amsi.tanggap.incident.receipt.OpenReport;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows who opened an incident. Looking is an entry too.
@ApplicationScoped
public class ShowLog {
    private final LoggedIncidents incidents;
    private final LogReading reading;
    private final AccessLog log;
    private final OpenReport reports;
    private final Procedures procedures;
    private final Throttle throttle;

    ShowLog(
            LoggedIncidents incidents,
            LogReading reading,
            AccessLog log,
            OpenReport reports,
            Procedures procedures,
            Throttle throttle) {
        this.incidents = incidents;
        this.reading = reading;
        this.log = log;
        this.reports = reports;
        this.procedures = procedures;
        this.throttle = throttle;
    }

    /// @param receipt as somebody typed it
    public Page<Opening> byReceipt(@Nullable String receipt, PageParams page) {
        return reports.withReceipt(
                receipt, throttle.receipts(Throttle.Weight.READ), report -> openings(report.incident(), page));
    }

    /// Of the signed-in person's own report.
    Page<Opening> own(UUID incident, PageParams page) {
        return reports.ofCaller(incident, report -> openings(report.incident(), page));
    }

    /// Everything, for those who were granted the incident.
    @Transactional
    Page<LogEntry> whole(UUID incident, PageParams page) {
        LoggedIncident logged = incidents.require(incident);
        List<Noted> found = reading.entries(incident, logged.keyId(), before(page.after()), page.limit() + 1);
        log.note(incident, Action.LOG_READ);
        ShownTimes times = times();
        return Page.of(found, page.limit(), entry -> Long.toString(entry.seq()))
                .map(entry -> new LogEntry(
                        entry.seq(),
                        logged.byAccount() || entry.actor() != null ? entry.at() : rounded(times, entry.at()),
                        entry.role(),
                        entry.action(),
                        entry.actor(),
                        entry.about()));
    }

    private Page<Opening> openings(UUID incident, PageParams page) {
        boolean exact = incidents.require(incident).byAccount();
        List<Noted> found = reading.openings(incident, before(page.after()), page.limit() + 1);
        log.note(incident, Action.OPENINGS_READ);
        ShownTimes times = times();
        return Page.of(found, page.limit(), entry -> Long.toString(entry.seq()))
                .map(entry -> new Opening(
                        exact ? entry.at() : rounded(times, entry.at()),
                        entry.role(),
                        Opening.words(entry.role()),
                        entry.action(),
                        Opening.words(entry.action())));
    }

    private ShownTimes times() {
        return new ShownTimes(procedures.outlet().map(OutletFacts::zone).orElse(ZoneOffset.UTC));
    }

    private static @Nullable Instant rounded(ShownTimes times, @Nullable Instant time) {
        return time == null ? null : times.rounded(time);
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        }
    }
}
