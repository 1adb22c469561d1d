package id.or.amsi.tanggap.tenant.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A call of the association and what is done about it, over HTTP: open from 23 July 2024 at 10.00 to the
/// end of 29 July, by the clocks of Jakarta.
public record Programme(Api secretariat, Api mentor, String callId) {
    private static final String CALLS = "/v1/programme/calls";

    public static Programme announced(Api secretariat, Api mentor, int seats) {
        Map<String, Object> call = new HashMap<>(Map.of(
                "title", "Pendampingan SOP KBGO 2024",
                "description", "Menyusun SOP pencegahan dan penanganan KBGO bersama konsultan GEDI",
                "templateKey", "kbgo",
                "opens", "2024-07-23T10:00:00",
                "closes", "2024-07-30T00:00:00",
                "timeZone", "Asia/Jakarta",
                "seats", seats,
                "questions", List.of(Map.of("key", "motivation", "text", "Mengapa media Anda ingin ikut?"))));
        call.put("eligibility", Map.of("leastVerification", "ADMINISTRATIVE", "chapters", new ArrayList<>()));
        String callId = secretariat
                .request()
                .body(call)
                .post(CALLS)
                .then()
                .statusCode(201)
                .body("closes.wit", equalTo("2024-07-30T02:00:00+09:00"))
                .extract()
                .path("callId");
        return new Programme(secretariat, mentor, callId);
    }

    /// Applied, scored by two and selected, on the days on which it was done in 2024.
    public void seat(SetClock clock, Cohort.Member... outlets) {
        clock.set("2024-07-24T09:00:00+09:00");
        for (Cohort.Member outlet : outlets) {
            apply(outlet).then().statusCode(201);
        }
        clock.set("2024-07-31T09:00:00+07:00");
        for (Cohort.Member outlet : outlets) {
            score(secretariat, outlet, 80).then().statusCode(201);
            score(mentor, outlet, 70).then().statusCode(201);
            decide(outlet, "SELECTED").then().statusCode(201);
        }
    }

    public Response apply(Cohort.Member outlet) {
        return outlet.administrator()
                .request()
                .body(outlet.application("Kami belum mempunyai Satgas"))
                .post(path("application"));
    }

    public Response score(Api by, Cohort.Member outlet, int points) {
        return by.request()
                .body(Map.of("points", points, "reason", "Tim lengkap"))
                .post(path("applications/" + outlet.id() + "/scores"));
    }

    public Response decide(Cohort.Member outlet, String outcome) {
        return secretariat
                .request()
                .body(Map.of("outcome", outcome, "reason", "Menurut nilai", "mentorId", mentor.person()))
                .post(path("applications/" + outlet.id() + "/decisions"));
    }

    /// Ends the seat of an outlet.
    public Response end(Cohort.Member outlet) {
        return secretariat
                .request()
                .body(Map.of("reason", "Redaksi mundur"))
                .post(path("seats/" + outlet.id() + "/end"));
    }

    public String path(String rest) {
        return CALLS + "/" + callId + "/" + rest;
    }
}
