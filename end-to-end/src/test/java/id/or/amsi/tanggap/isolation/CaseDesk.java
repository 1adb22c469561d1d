package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.story.Case;
import id.or.amsi.tanggap.story.Person;
import java.util.List;
import java.util.Map;

/// Incidents of the first outlet, brought to where a change of them can succeed.
final class CaseDesk {
    private final Newsroom room;
    private final Days days;
    private final Person companion;
    private final Person director;

    CaseDesk(Newsroom room, Days days) {
        this.room = room;
        this.days = days;
        this.companion = room.outlet.person("handler2");
        this.director = room.outlet.director();
    }

    /// The first review is to be done.
    String triaged() {
        return room.reported().done(room.handler, "receive").triaged(room.handler, "HIGH", "INTERNAL").id;
    }

    String paused() {
        var incident = room.worked();
        incident.act(room.handler, "pause", Map.of("reason", "SURVIVOR_REQUEST"))
                .statusCode(200);
        return incident.id;
    }

    /// All steps of a stranger's violence are done.
    String finished() {
        var incident = room.reported().done(room.handler, "receive").triaged(room.handler, "HIGH", "EXTERNAL");
        incident.consented(room.handler, "SECURE_EVIDENCE", "REPORT_PLATFORM", "REFER")
                .done(room.handler, "consent")
                .done(companion, "secure-evidence", "platform-report", "refer")
                .done(room.handler, "first-review")
                .done(director, "interim-measures")
                .done(room.handler, "carry-out");
        List.of(2, 3, 4, 5, 6, 7)
                .forEach(check ->
                        incident.complete(companion, "platform-report", check).statusCode(200));
        List.of(1, 2, 3, 4)
                .forEach(visit ->
                        incident.complete(companion, "follow-up", visit).statusCode(200));
        return incident.id;
    }

    /// A legal process needs it.
    String held() {
        var incident = room.worked();
        companion.put(incident.path("/legal-hold"), Map.of("reason", "POLICE")).statusCode(200);
        return incident.id;
    }

    /// Another handler has asked to lift that.
    String askedToLift() {
        var incident = new Case(held());
        companion
                .put(incident.path("/legal-hold/lifting"), Map.of("reason", "PROCESS_ENDED"))
                .statusCode(200);
        return incident.id;
    }

    /// Its reporter took it back yesterday and says so again.
    String sleptOver() {
        var incident = room.withdrawnIncident();
        days.sleepOverWithdrawals(room.outlet.id);
        return incident;
    }

    /// The same, with a receipt.
    String sleptOverReceipt() {
        var receipt = room.withdrawnReceipt();
        days.sleepOverWithdrawals(room.outlet.id);
        return receipt;
    }

    /// To be destroyed, if two confirm it.
    String ripe() {
        var incident = room.withdrawnIncident();
        days.ripen(incident);
        return incident;
    }
}
