package id.or.amsi.tanggap.sop.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.SopEvents;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How long closed cases are kept stands in a clause; what is sealed carries it out.
@QuarkusTest
@WithTestResource(StackResource.class)
class RetentionServiceTest {
    private static World world;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void whatTheClauseSaysIsSealedInTheProcedure() {
        OwnSop sop = world.adopted().staffed();
        keepFor(sop, 2).then().statusCode(200);

        sop.submitted().approved().published();

        SopEvents.await("sop.published.v1", sop.id(), events -> {
            assertThat(events).hasSize(1);
            JsonNode data = events.getFirst().data();
            assertThat(data.at("/procedure/retention/years").asInt()).isEqualTo(2);
            assertThat(data.required("procedureHash").asText())
                    .isEqualTo(CanonicalJson.hash(data.required("procedure")));
        });
    }

    @Test
    void lessThanAYearIsBelowTheFloor() {
        OwnSop sop = world.adopted().staffed();
        keepFor(sop, 0).then().statusCode(200);

        Response refused = sop.newsroom().editor().post(sop.path("submission"));

        refused.then().statusCode(422).body("findings.clauseId", hasItem("c14.3"));
        keepFor(sop, 1).then().statusCode(200);
        sop.submitted();
    }

    private static Response keepFor(OwnSop sop, int years) {
        String words = "Berkas kasus yang sudah ditutup disimpan {retentionYears} tahun, lalu dimusnahkan.";
        return sop.newsroom()
                .editor()
                .put(
                        sop.path(),
                        sop.path("clauses/c14.3"),
                        Map.of("text", words, "parameters", Map.of("retentionYears", years)));
    }
}
