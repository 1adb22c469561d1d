package id.or.amsi.tanggap.incident.intake;

import static id.or.amsi.tanggap.incident.intake.Reports.aKey;
import static id.or.amsi.tanggap.incident.intake.Reports.aReport;
import static id.or.amsi.tanggap.incident.intake.Reports.get;
import static id.or.amsi.tanggap.incident.intake.Reports.reported;
import static id.or.amsi.tanggap.incident.intake.Reports.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ReportIncidentServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static ToldTenants told;
    private static OutletWithSop outlet;

    @BeforeAll
    static void tell() {
        told = ToldTenants.ofTheStack(STACK);
        outlet = OutletWithSop.open(told, STACK);
    }

    @AfterAll
    static void close() {
        told.close();
    }

    @Test
    void aMemberSeesFirstWhoWouldReceiveTheReport() {
        var recipients = get(outlet.token("Staf"), "/v1/incident/recipients");

        recipients
                .statusCode(200)
                .body("sopVersion", equalTo(1), "fallback", equalTo(false))
                .body("recipients.name", hasItems("Sari", "Budi", "Chandra", "Dewi", "Eka", "Fajar"))
                .body("recipients.name", not(hasItem("Gita")))
                .body("recipients[0].ref", equalTo("p1"))
                .body("recipients.find { it.name == 'Dewi' }.functions.id", hasItem("Direksi"));
    }

    @Test
    void aReportBecomesAnIncidentOfThoseWhoMustAct() {
        UUID incident = reported(outlet.token("Staf"), aReport());

        assertThat(outlet.texts(
                        "select state || ' ' || severity || ' ' || by_account || ' ' || full_hour || ' '"
                                + " || sop_version from incident.incident where incident_id = ?",
                        incident))
                .containsExactly("REPORTED CRITICAL true false 1");
        assertThat(granted(incident)).containsExactly(outlet.person("Sari").toString());
        assertThat(owner(incident, "receive")).isEqualTo(outlet.person("Sari").toString());
        assertThat(owner(incident, "consent")).isEqualTo(outlet.person("Sari").toString());
        assertThat(owner(incident, "examine")).isEqualTo("null");
        assertThat(outlet.count("select count(distinct step_key) from incident.step where incident_id = ?", incident))
                .isEqualTo(17);
        assertThat(outlet.count(
                        "select count(*) from incident.alarm where incident_id = ? and step_key = 'receive'", incident))
                .isEqualTo(3);
        assertThat(outlet.count("select number from incident.incident_number where incident_id = ?", incident))
                .isPositive();
    }

    @Test
    void numbersOfAnOutletHaveNoGaps() {
        reported(outlet.token("Staf"), aReport());
        signedIn(outlet.token("Staf"), aKey(), aReport("sopVersion", 7)).statusCode(409);

        reported(outlet.token("Lain"), aReport());

        assertThat(outlet.count(
                        "select max(number) - count(*) from incident.incident_number where tenant_id = ?",
                        outlet.tenant()))
                .isZero();
    }

    @Test
    void whoeverReportedFollowsItAndNobodyElseDoes() {
        UUID incident = reported(outlet.token("Staf"), aReport());
        var stranger = OutletWithSop.open(told, STACK);

        var own = get(outlet.token("Staf"), "/v1/incident/reports/{id}", incident);

        own.statusCode(200)
                .body(
                        "state",
                        equalTo("REPORTED"),
                        "told.narrative",
                        equalTo(aReport().get("narrative")))
                .body("told.submittedBy", equalTo(outlet.person("Staf").toString()))
                .body("steps[0].function.id", equalTo("Narahubung"))
                .body("steps.state.en", hasItem("Being done"));
        get(outlet.token("Staf"), "/v1/incident/reports").body("incidentId", hasItem(incident.toString()));
        for (String other : List.of("Lain", "Editor", "Admin", "Gita", "Dewi", "Sari")) {
            get(outlet.token(other), "/v1/incident/reports/{id}", incident).statusCode(404);
            get(outlet.token(other), "/v1/incident/reports")
                    .statusCode(200)
                    .body("incidentId", not(hasItem(incident.toString())));
        }
        get(stranger.token("Staf"), "/v1/incident/reports/{id}", incident)
                .statusCode(404)
                .body("type", endsWith("/not-found"));
    }

    @Test
    void aNamedDirectorGetsNothingAndTheAlternateActs() {
        String director = ref("Dewi");

        UUID incident = reported(outlet.token("Staf"), aReport("involved", List.of(director)));

        assertThat(excluded(incident)).containsExactly("NAMED " + outlet.person("Dewi"));
        assertThat(granted(incident)).containsExactly(outlet.person("Sari").toString());
        assertThat(traces(incident, "Dewi")).isZero();
        assertThat(traces(incident, "Sari")).isPositive();
        long active = outlet.count(
                "select count(*) from incident.step where incident_id = ? and owner is not null", incident);
        assertThat(IncidentTopic.await(STACK, incident, (int) active))
                .hasSize((int) active)
                .allSatisfy(event -> assertThat(event)
                        .contains("\"owner\":\"" + outlet.person("Sari"), "\"notBefore\":null")
                        .doesNotContain(outlet.person("Dewi").toString()));
    }

    @Test
    void aNamedHandlerAndThoseAboveGetNothing() {
        String focalPoint = ref("Sari");

        UUID incident = reported(outlet.token("Staf"), aReport("involved", List.of(focalPoint)));

        assertThat(excluded(incident))
                .containsExactlyInAnyOrder(
                        "NAMED " + outlet.person("Sari"),
                        "ABOVE " + outlet.person("Chandra"),
                        "ABOVE " + outlet.person("Dewi"));
        assertThat(granted(incident)).containsExactly(outlet.person("Budi").toString());
        for (String name : List.of("Sari", "Chandra", "Dewi")) {
            assertThat(traces(incident, name)).as(name).isZero();
        }
    }

    @Test
    void theOutsideAlternateTakesOverWhenEverybodyElseIsInvolved() {
        var everybody = List.of(ref("Sari"), ref("Budi"), ref("Eka"));

        UUID incident = reported(outlet.token("Staf"), aReport("involved", everybody));

        assertThat(granted(incident)).containsExactly(outlet.person("Fajar").toString());
    }

    @Test
    void aReportThatNobodyCouldReceiveIsNotTakenAndNamesHelpOutside() {
        var everybody = List.of(ref("Sari"), ref("Budi"), ref("Eka"), ref("Fajar"));
        long before = incidents();

        var refused = signedIn(outlet.token("Staf"), aKey(), aReport("involved", everybody));

        refused.statusCode(422)
                .body("type", endsWith("/nobody-could-receive"))
                .body("emergency.number", equalTo(List.of("112", "110", "119", "129", "119 ext 8")))
                .body("emergency[0].checked.id", equalTo("belum diperiksa"));
        assertThat(incidents()).isEqualTo(before);
    }

    @Test
    void theSameRequestIsOneIncident() {
        String key = aKey();
        String first = signedIn(outlet.token("Staf"), key, aReport()).extract().path("incidentId");

        var again = signedIn(outlet.token("Staf"), key, aReport());

        again.statusCode(201).body("incidentId", equalTo(first));
        signedIn(outlet.token("Staf"), key, aReport("narrative", "Cerita lain"))
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
        signedIn(outlet.token("Lain"), key, aReport()).statusCode(201).body("incidentId", not(equalTo(first)));
    }

    @Test
    void anOutletWithoutSopFollowsTheTemplate() {
        var bare = OutletWithSop.without(told, STACK);
        var recipients = get(bare.token("Staf"), "/v1/incident/recipients");

        UUID incident = reported(bare.token("Staf"), aReport("sopVersion", 0));

        recipients
                .body("fallback", equalTo(true), "sopVersion", equalTo(0), "recipients", hasSize(2))
                .body("recipients.ref", hasItems("f:focal-point", "f:directorate"))
                .body("recipients.name", not(hasItem("Sari")));
        assertThat(bare.count("select count(*) from incident.incident where incident_id = ? and fallback", incident))
                .isEqualTo(1);
        assertThat(bare.texts("select person_id from incident.incident_access where incident_id = ?", incident))
                .containsExactly(bare.person("Sari").toString());
    }

    @Test
    void aReportForAnotherVersionIsSentBackBeforeAnythingIsKept() {
        var changing = OutletWithSop.open(told, STACK);
        String key = aKey();
        signedIn(changing.token("Staf"), key, aReport()).statusCode(201);
        changing.publish(2);

        var late = signedIn(changing.token("Staf"), aKey(), aReport());

        late.statusCode(409).body("type", endsWith("/sop-changed"), "sopVersion", equalTo(2));
        signedIn(changing.token("Staf"), key, aReport()).statusCode(201);
        signedIn(changing.token("Staf"), aKey(), aReport("sopVersion", 2)).statusCode(201);
    }

    private static String ref(String name) {
        return get(outlet.token("Staf"), "/v1/incident/recipients")
                .extract()
                .path("recipients.find { it.name == '%s' }.ref".formatted(name));
    }

    private static List<String> granted(UUID incident) {
        return outlet.texts(
                "select person_id from incident.incident_access where incident_id = ? and ended_at is null", incident);
    }

    private static String owner(UUID incident, String step) {
        return outlet.texts(
                        "select owner from incident.step where incident_id = ? and step_key = ? and occurrence = 1",
                        incident,
                        step)
                .getFirst();
    }

    private static List<String> excluded(UUID incident) {
        return outlet.texts(
                "select reason || ' ' || person_id from incident.exclusion where incident_id = ?", incident);
    }

    /// In how many rows that lead to a person somebody stands.
    private static long traces(UUID incident, String name) {
        Map<String, String> places =
                Map.of("incident.step", "owner", "incident.incident_access", "person_id", "incident.fact", "person_id");
        return places.entrySet().stream()
                .mapToLong(place -> outlet.count(
                        "select count(*) from " + place.getKey() + " where incident_id = ? and " + place.getValue()
                                + " = ?",
                        incident,
                        outlet.person(name)))
                .sum();
    }

    private static long incidents() {
        return outlet.count("select count(*) from incident.incident where tenant_id = ?", outlet.tenant());
    }
}
