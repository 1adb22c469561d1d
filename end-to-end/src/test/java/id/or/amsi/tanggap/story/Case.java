package id.or.amsi.tanggap.story;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An incident of a story, as its people report and work on it.
public final class Case {
    private static final String REPORTS = "/v1/incident/reports";

    public final String id;

    public Case(String id) {
        this.id = id;
    }

    /// Somebody with an account reports, naming nobody as involved.
    public static Case reportedBy(Person person) {
        return reportedBy(person, List.of());
    }

    /// @param involved names, as the list of recipients shows them
    public static Case reportedBy(Person person, List<String> involved) {
        var recipients =
                person.get("/v1/incident/recipients?kind=KBGO").statusCode(200).extract();
        var refs = involved.stream()
                .map(name -> recipients.<String>path("recipients.find { it.name == '%s' }.ref".formatted(name)))
                .toList();
        var report = report("Pesan ancaman datang sejak Senin malam.", recipients.path("sopVersion"));
        report.put("involved", refs);
        return new Case(person.post(REPORTS, report).statusCode(201).extract().path("incidentId"));
    }

    /// What somebody sends who is affected.
    public static Map<String, Object> report(String narrative, int sopVersion) {
        var report = new HashMap<String, Object>();
        report.put("kind", "KBGO");
        report.put("role", "AFFECTED");
        report.put("codes", List.of("NCII_THREAT"));
        report.put("narrative", narrative);
        report.put("needs", List.of("KEEP_EVIDENCE"));
        report.put("sopVersion", sopVersion);
        report.put("involved", List.of());
        return report;
    }

    public ValidatableResponse seenBy(Person person) {
        return person.get(path(""));
    }

    public Case triaged(Person handler, String severity, String branch) {
        handler.post(path("/triage"), Map.of("severity", severity, "branch", branch, "ownContent", false))
                .statusCode(200);
        return this;
    }

    public Case consented(Person handler, String... actions) {
        for (var action : actions) {
            handler.post(path("/consents"), Map.of("action", action, "given", true, "how", "Tertulis"))
                    .statusCode(200);
        }
        return this;
    }

    public Case done(Person person, String... steps) {
        for (var step : steps) {
            complete(person, step, 1).statusCode(200);
        }
        return this;
    }

    public ValidatableResponse complete(Person person, String step, int occurrence) {
        return person.post(path("/steps/" + step + "/" + occurrence + "/completion"), Map.of("note", "Sudah"));
    }

    public ValidatableResponse act(Person person, String what, Map<String, ?> body) {
        return person.post(path("/" + what), body);
    }

    /// A step's field as a person sees it.
    public <T> Optional<T> step(Person person, String step, int occurrence, String field) {
        return Optional.ofNullable(seenBy(person)
                .statusCode(200)
                .extract()
                .path("steps.find { it.key == '%s' && it.occurrence == %d }.%s".formatted(step, occurrence, field)));
    }

    public String path(String rest) {
        return "/v1/incident/incidents/" + id + rest;
    }
}
