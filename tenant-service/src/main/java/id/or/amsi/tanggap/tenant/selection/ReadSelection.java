package id.or.amsi.tanggap.tenant.selection;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import id.or.amsi.tanggap.tenant.programme.Application;
import id.or.amsi.tanggap.tenant.programme.Applications;
import id.or.amsi.tanggap.tenant.programme.ProgrammeCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads for the association who applied, how it was scored and decided, and who has a seat.
@ApplicationScoped
class ReadSelection {
    private final ProgrammeCalls calls;
    private final Applications applications;
    private final Scores scores;
    private final Decisions decisions;
    private final Seats seats;

    ReadSelection(ProgrammeCalls calls, Applications applications, Scores scores, Decisions decisions, Seats seats) {
        this.calls = calls;
        this.applications = applications;
        this.scores = scores;
        this.decisions = decisions;
        this.seats = seats;
    }

    @Transactional
    Page<ScoredApplication> applications(UUID callId, PageParams params) {
        calls.require(callId);
        Page<Application> page = Page.of(
                applications.page(callId, params.afterId(), params.limit()),
                params.limit(),
                application -> application.outletId().toString());
        List<UUID> outlets = page.items().stream().map(Application::outletId).toList();
        if (outlets.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        Map<UUID, Integer> given = scores.given(callId, outlets);
        Map<UUID, List<Score>> seen = scores.seen(callId, outlets);
        return page.map(application -> new ScoredApplication(
                application,
                given.getOrDefault(application.outletId(), 0),
                seen.getOrDefault(application.outletId(), List.of())));
    }

    @Transactional
    Page<Decision> decisions(UUID callId, PageParams params) {
        calls.require(callId);
        return Page.of(
                decisions.page(callId, params.afterId(), params.limit()),
                params.limit(),
                decision -> decision.decisionId().toString());
    }

    /// All on one page: a call has at most 200 seats.
    @Transactional
    Page<Seat> seats(UUID callId) {
        calls.require(callId);
        return new Page<>(seats.of(callId), null);
    }
}
