package id.or.amsi.tanggap.tenant.invitation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.StaffedOutlet;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ImportMembersServiceTest {
    private static final String HEADER = "name,email,language,roles\n";

    @Test
    void dryRunNamesEveryBadLineAndInvitesNobody() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        String file = HEADER + "Edi,edi@baru.example,id,EDITOR\n" + "Tuti," + outlet.mail("director") + ",id,BOSS\n";

        send(outlet.administrator(), file, true, "id")
                .then()
                .statusCode(200)
                .body("people", equalTo(2))
                .body("invited", equalTo(0))
                .body("badLines.line", contains(3, 3))
                .body("badLines.column", contains("roles", "email"))
                .body("badLines[0].reason", containsString("Peran tidak dikenal"))
                .body("badLines[1].reason", containsString("sudah dipakai"));
        outlet.administrator().request().get("/v1/members?state=INVITED").then().body("items", empty());
    }

    @Test
    void oneBadLineKeepsEverybodyOut() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        String good = HEADER + "Edi,edi@baru.example,id,EDITOR\nHana,hana@baru.example,id,HANDLER STAFF\n";

        send(outlet.administrator(), good + "Tuti,tuti,id,STAFF\n", false, "en")
                .then()
                .statusCode(422)
                .body("type", endsWith("/import-has-bad-lines"))
                .body("detail", containsString("line 4"));
        outlet.administrator().request().get("/v1/members?state=INVITED").then().body("items", empty());

        send(outlet.administrator(), good, false, "en")
                .then()
                .statusCode(200)
                .body("invited", equalTo(2))
                .body("proposals", equalTo(1));
        outlet.administrator()
                .request()
                .get("/v1/members?state=INVITED")
                .then()
                .body("items.name", contains("Edi", "Hana"));
    }

    @Test
    void onlyAdministratorsImport() {
        StaffedOutlet outlet = StaffedOutlet.founded();

        send(outlet.director(), HEADER, true, "id").then().statusCode(403);
        send(outlet.administrator(), HEADER, true, "id").then().statusCode(200);
    }

    @Test
    void aThousandPeopleAreListedPageByPage() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        String people = IntStream.range(0, 1000)
                .mapToObj(number -> "Orang %03d,orang%d@baru.example,id,STAFF".formatted(number, number))
                .collect(Collectors.joining("\n"));
        send(outlet.administrator(), HEADER + people, false, "id")
                .then()
                .statusCode(200)
                .body("invited", equalTo(1000));
        Api administrator = outlet.administrator();

        var first = administrator.request().get("/v1/members?name=orang&limit=100");

        first.then().body("items", hasSize(100)).body("items[99].name", equalTo("Orang 099"));
        String cursor = first.jsonPath().getString("next");
        administrator
                .request()
                .get("/v1/members?name=orang&limit=100&cursor=" + cursor)
                .then()
                .body("items[0].name", equalTo("Orang 100"));
        administrator.request().get("/v1/members?name=100%25").then().body("items", empty());
    }

    private static Response send(Api by, String csv, boolean dryRun, String language) {
        return by.request(UUID.randomUUID(), language)
                .contentType("text/csv")
                .body(csv)
                .post("/v1/members/import?dryRun=" + dryRun);
    }
}
