package id.or.amsi.tanggap.tenant.outletfile;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Association;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ImportOutletsServiceTest {
    private static final String HEADER = "name,domain,chapter,province,timeZone,contactEmail,legalEntity\n";

    private UUID chapter;
    private String code;

    @BeforeEach
    void chapterOfItsOwn() {
        chapter = Association.chapter();
        code = Association.secretariat()
                .request()
                .get("/v1/chapters/" + chapter)
                .jsonPath()
                .getString("code");
    }

    @Test
    void dryRunNamesEveryBadLineAndRegistersNothing() {
        String csv = HEADER
                + line(Association.domain())
                + line("not a domain")
                + line(Association.domain()).replace("WIB", "WIT");

        Response answer = imported(csv, true);

        answer.then()
                .statusCode(200)
                .body("outlets", equalTo(3))
                .body("registered", hasSize(0))
                .body("badLines.line", equalTo(List.of(3, 4)))
                .body("badLines.column", equalTo(List.of("domain", "timeZone")))
                .body("badLines[1].reason", equalTo("This province is not in that time zone."));
        registered().then().body("items", hasSize(0));
    }

    @Test
    void oneBadLineStopsTheWholeImport() {
        String csv = HEADER + line(Association.domain()) + line("not a domain");

        Response answer = imported(csv, false);

        answer.then().statusCode(422).body("count", equalTo(1)).body("firstLine", equalTo(3));
        registered().then().body("items", hasSize(0));
    }

    @Test
    void goodFileRegistersEveryOutletOnce() {
        String csv = HEADER + line(Association.domain()) + line(Association.domain());

        Response answer = imported(csv, false);

        answer.then().statusCode(200).body("registered", hasSize(2)).body("badLines", hasSize(0));
        registered().then().body("items", hasSize(2));
        imported(csv, false).then().statusCode(422).body("count", equalTo(2));
        registered().then().body("items", hasSize(2));
    }

    private String line(String domain) {
        return "Kabar," + domain + "," + code + ",Jawa Barat,WIB,redaksi@kabar.example,PT Kabar\n";
    }

    private Response registered() {
        return Association.secretariat().request().get("/v1/outlets?chapter=" + chapter);
    }

    private static Response imported(String csv, boolean dryRun) {
        return Association.secretariat()
                .request()
                .contentType("text/csv")
                .body(csv)
                .post("/v1/outlets/import?dryRun=" + dryRun);
    }
}
