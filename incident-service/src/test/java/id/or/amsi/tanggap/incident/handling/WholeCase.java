package id.or.amsi.tanggap.incident.handling;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;

/// A case that is worked through as the SOP says, each step by the person whose it is.
public record WholeCase(Newsroom room, UUID id) {

    /// Steps 1 to 6 but for own content.
    public WholeCase begin(String branch) {
        Desk sari = room.desk("Sari");
        sari.complete(id, "receive").statusCode(200);
        sari.triage(id, branch, branch.equals("INTERNAL"))
                .statusCode(200)
                .body("steps.find { it.key == 'triage' }.state", equalTo("DONE"));
        for (String action : List.of("SECURE_EVIDENCE", "REPORT_PLATFORM", "REFER")) {
            sari.consent(id, action, true).statusCode(200);
        }
        sari.complete(id, "consent").statusCode(200);
        Desk tito = room.desk("Tito");
        tito.complete(id, "secure-evidence").statusCode(200);
        for (int occurrence = 1; occurrence <= 7; occurrence++) {
            tito.complete(id, "platform-report", occurrence).statusCode(200);
        }
        room.desk("Wulan").complete(id, "refer").statusCode(200).body("state", not(equalTo("REPORTED")));
        return this;
    }

    /// First review and interim measures.
    public WholeCase reviewed() {
        room.desk("Rani").complete(id, "first-review").statusCode(200);
        room.desk("Dewi").complete(id, "interim-measures").statusCode(200);
        return this;
    }

    /// Steps 14 and 15.
    public WholeCase finished() {
        room.desk("Rani").complete(id, "carry-out").statusCode(200);
        for (int occurrence = 1; occurrence <= 4; occurrence++) {
            room.desk("Wulan").complete(id, "follow-up", occurrence).statusCode(200);
        }
        return this;
    }
}
