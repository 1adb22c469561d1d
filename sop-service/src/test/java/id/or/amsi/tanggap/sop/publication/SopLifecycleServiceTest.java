package id.or.amsi.tanggap.sop.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class SopLifecycleServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static ToldTenants told;
    private static Person secretariat;

    @BeforeAll
    static void tell() {
        told = ToldTenants.ofTheStack(STACK);
        secretariat = Newsroom.secretariat(told, STACK);
    }

    @AfterAll
    static void close() {
        told.close();
    }

    @Test
    void templateBecomesAPublishedSopThatEveryoneReads() {
        Newsroom newsroom = Newsroom.open(told, STACK);
        OwnSop sop = OwnSop.adopted(secretariat, newsroom).staffed();
        sop.receiveWithin(newsroom.editor(), 12).then().statusCode(200);

        sop.submitted().approved().published();

        newsroom.staff()
                .get("/v1/sop/sops/in-force?kind=KBGO")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("document.procedure.steps", hasSize(17));
        newsroom.staff().get(sop.path("versions")).then().statusCode(200).body("items", hasSize(1));
        newsroom.staff().get(sop.path("versions/1")).then().statusCode(200).body("sopId", equalTo(sop.id()));
        newsroom.staff().get(sop.path()).then().statusCode(403);
        newsroom.editor().get(sop.path()).then().statusCode(200).body("draft", equalTo(null));
        newsroom.editor().get("/v1/sop/sops").then().statusCode(200).body("items[0].versions", hasSize(1));
        sop.shown(true);
        given().get("/v1/sop/published/" + newsroom.publicId() + "/KBGO")
                .then()
                .statusCode(200)
                .body("document.procedure.steps", hasSize(17));
    }
}
