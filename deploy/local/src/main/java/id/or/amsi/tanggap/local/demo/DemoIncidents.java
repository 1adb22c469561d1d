package id.or.amsi.tanggap.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Three incidents in different states: one has just been reported, one is being worked on, one waits. What is told in
/// them is made up.
final class DemoIncidents {
    private static final String REPORTS = "/v1/incident/reports";
    private static final String INCIDENTS = "/v1/incident/incidents/";

    private final Function<String, Api> accounts;

    /// @param accounts the API as an account
    DemoIncidents(Function<String, Api> accounts) {
        this.accounts = accounts;
    }

    /// Adds those that are missing.
    void load(String first, String second) {
        report("staff1@" + first, "WITNESS", "TROLLING", "Akun kantor diserang ramai-ramai setelah liputan terbit.");
        var worked = report(
                "staff2@" + first, "AFFECTED", "NCII_THREAT", "Seseorang mengancam akan menyebarkan foto pribadi.");
        if (!worked.isEmpty()) {
            work("handler1@" + first, "handler2@" + first, worked);
        }
        var waiting = report(
                "staff1@" + second, "AFFECTED", "DOXING", "Alamat rumah dan nomor telepon disebarkan di media sosial.");
        if (!waiting.isEmpty()) {
            act("handler1@" + second, waiting, "triage", triage("HIGH", "EXTERNAL"));
            act("handler1@" + second, waiting, "pause", Map.of("reason", "SURVIVOR_REQUEST"));
        }
    }

    private void work(String focalPoint, String digitalTeam, String incident) {
        act(focalPoint, incident, "steps/receive/1/completion", note("Nomor dan petugas sudah diberitahukan."));
        act(focalPoint, incident, "triage", triage("HIGH", "EXTERNAL"));
        for (var action : List.of("SECURE_EVIDENCE", "REPORT_PLATFORM")) {
            act(
                    focalPoint,
                    incident,
                    "consents",
                    Map.of("action", action, "given", true, "how", "Tertulis, lewat pesan di Tanggap"));
        }
        act(focalPoint, incident, "steps/consent/1/completion", note("Persetujuan tertulis untuk dua tindakan."));
        act(digitalTeam, incident, "steps/secure-evidence/1/completion", note("Tangkapan layar dan tautan disimpan."));
        accounts.apply(focalPoint)
                .post(INCIDENTS + incident + "/messages", Map.of("text", "Kami sudah mulai. Ini bukan salahmu."));
    }

    /// @return its id; empty if the account had reported before
    private String report(String account, String role, String code, String narrative) {
        var api = accounts.apply(account);
        if (!api.get(REPORTS).isEmpty()) {
            return "";
        }
        JsonNode recipients = api.get("/v1/incident/recipients?kind=KBGO");
        var report = new HashMap<String, Object>();
        report.put("kind", "KBGO");
        report.put("role", role);
        report.put("codes", List.of(code));
        report.put("narrative", narrative);
        report.put("needs", List.of("SOMEBODY_TO_TALK_TO"));
        report.put("sopVersion", recipients.path("sopVersion").asInt());
        report.put("involved", List.of());
        return api.post(REPORTS, report).path("incidentId").asText();
    }

    private void act(String account, String incident, String what, Map<String, ?> body) {
        accounts.apply(account).post(INCIDENTS + incident + "/" + what, body);
    }

    private static Map<String, Object> triage(String severity, String branch) {
        return Map.of("severity", severity, "branch", branch, "ownContent", false);
    }

    private static Map<String, Object> note(String text) {
        return Map.of("note", text);
    }
}
