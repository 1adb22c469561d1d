package id.or.amsi.tanggap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import id.or.amsi.tanggap.local.sop.SopCommand;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// AMSI's template becomes an outlet's own SOP; nobody loosens a binding clock, approves their own words, or publishes
/// with an empty function.
class SopIsPublishedStory {
    @TempDir
    Path folder;

    private final World world = World.running();
    private final NewOutlet outlet =
            NewOutlet.registered(world).withFounders().withHandlers().active().withThirdHandler();
    private final Person admin = outlet.admin();
    private final Person director = outlet.director();

    @Test
    void aTemplateBecomesAnSopInForceAndNothingBindingIsLoosened() throws IOException {
        world.console.awayFromMidnight(ZoneId.of(NewOutlet.ZONE));
        world.sops.publishTemplates(World.SECRETARIAT);
        String sop = admin.post("/v1/sop/sops", Map.of("templateKey", "kbgo"))
                .statusCode(201)
                .extract()
                .path("sopId");
        var path = "/v1/sop/sops/" + sop;

        emptyFunctionsAreRefused(path);
        world.sops.appoint(outlet.domain, sop);
        aLooserClockOfThePressCouncilIsRefused(path);
        aDirectorWhoWroteInItMayNotApproveAndAnotherMay(path);

        var today = LocalDate.ofInstant(world.console.now(), ZoneId.of(NewOutlet.ZONE));
        director.post(path + "/publication", Map.of("effectiveFrom", today.toString()))
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        director.get(path + "/versions/1")
                .statusCode(200)
                .body("contentHash", matchesPattern("[0-9a-f]{64}"))
                .body("nextReviewAt", equalTo(today.plusYears(1).toString()));
        theSealHoldsWithoutAskingAnybodyAndNotOnceAWordIsChanged(
                director.get(path + "/versions/1").extract().asString());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> outlet.person("handler1")
                        .get("/v1/incident/recipients?kind=KBGO")
                        .statusCode(200)
                        .body("sopVersion", equalTo(1)));
    }

    private void theSealHoldsWithoutAskingAnybodyAndNotOnceAWordIsChanged(String version) throws IOException {
        String hash = JsonPath.from(version).getString("contentHash");
        Path file = Files.writeString(folder.resolve("sop.json"), version);
        Path changed = Files.writeString(folder.resolve("changed.json"), version.replace("di daerah", "di kota"));
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        int held = new SopCommand(out).verify(List.of("verify-sop", file.toString(), hash));

        assertThat(held).isZero();
        assertThat(new SopCommand(out).verify(List.of("verify-sop", changed.toString(), hash)))
                .isOne();
    }

    private void emptyFunctionsAreRefused(String path) {
        admin.get(path + "/findings").statusCode(200).body("items.function", hasItems("focal-point", "directorate"));
        admin.post(path + "/submission", Map.of())
                .statusCode(422)
                .body("type", endsWith("/sop-has-findings"), "findings.function", hasItem("outside-alternate"));
    }

    private void aLooserClockOfThePressCouncilIsRefused(String path) {
        admin.edit(path + "/steps/own-content", path, clocks(72, 24, 4)).statusCode(200);
        admin.post(path + "/submission", Map.of())
                .statusCode(422)
                .body("findings.stepKey", hasItem("own-content"))
                .body("findings.law", hasItem("PPMS-UGC"));
        admin.edit(path + "/steps/own-content", path, clocks(24, 24, 4)).statusCode(200);
    }

    private void aDirectorWhoWroteInItMayNotApproveAndAnotherMay(String path) {
        String directorsMembership = director.get("/v1/me").extract().path("membershipId");
        admin.put("/v1/members/{id}/roles/EDITOR", directorsMembership).statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> director.edit(path + "/clauses/c01.1", path, clause(director, path, "c01.1"))
                        .statusCode(200));
        admin.post(path + "/submission", Map.of()).statusCode(200).body("state", equalTo("SUBMITTED"));
        director.post(path + "/approval", Map.of()).statusCode(409).body("type", endsWith("/approver-has-edited"));

        outlet.member("deputy", "DIRECTOR");
        outlet.confirmProposals();
        var deputy = outlet.person("deputy");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> deputy.get(path).statusCode(200));
        deputy.post(path + "/approval", Map.of()).statusCode(200).body("state", equalTo("APPROVED"));
    }

    /// The clause with a sentence of the outlet's own.
    private static Map<String, Object> clause(Person reader, String path, String clauseId) {
        String text = reader.get(path)
                .extract()
                .path("draft.document.chapters.clauses.flatten().find { it.id == '" + clauseId + "' }.text");
        return Map.of("text", text + " Berlaku juga bagi kontributor kami di daerah.");
    }

    private static Map<String, Object> clocks(int complaint, int order, int urgent) {
        return Map.of(
                "clocks", List.of(Map.of("amount", complaint), Map.of("amount", order), Map.of("amount", urgent)));
    }
}
