package id.or.amsi.tanggap.incident.statistics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.or.amsi.tanggap.incident.erasure.SweepErasures;
import id.or.amsi.tanggap.incident.handling.Desk;
import id.or.amsi.tanggap.incident.handling.Newsroom;
import id.or.amsi.tanggap.incident.intake.Reports;
import id.or.amsi.tanggap.incident.report.KbgoCode;
import id.or.amsi.tanggap.incident.report.Kind;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Incidents are counted where they are told and closed, and a closed quarter is frozen once. Each quarter that is
/// frozen here lies in a distant year, so that no other test counts in it.
@QuarkusTest
@WithTestResource(StackResource.class)
class StatisticsServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    /// A long time ago, another one for each who asks; not the same in each run on one stack.
    private static final AtomicInteger YEAR =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1000, 1890));

    private static ToldTenants told;
    private static TwoTenants tenants;
    private static Newsroom room;

    @Inject
    CountIncident count;

    @Inject
    SealedTallies sealed;

    @Inject
    FreezeQuarters freeze;

    @Inject
    SweepErasures erasures;

    @Inject
    Scopes scopes;

    @BeforeAll
    static void open() {
        told = ToldTenants.ofTheStack(STACK);
        room = Newsroom.open(told, STACK);
        tenants = TwoTenants.tell(told, STACK, "incident", "DIRECTOR", "HANDLER");
    }

    @AfterAll
    static void close() {
        told.close();
    }

    @Test
    void aReportCountsOnceInTheGroupOfItsCodesWithAnAccountOrWithout() {
        Tally before = counted(room.tenant(), Quarter.of(Instant.now()));
        String key = Reports.aKey();
        String publicId = "p" + room.tenant().toString().replace("-", "");

        room.desk("Staf").report();
        Reports.publicly(publicId, key, Reports.aReport("codes", List.of("STALKING")))
                .statusCode(201);
        Reports.publicly(publicId, key, Reports.aReport("codes", List.of("STALKING")))
                .statusCode(201);

        assertThat(counted(room.tenant(), Quarter.of(Instant.now())))
                .isEqualTo(before.plus(Tally.reported(Kind.KBGO, Set.of(KbgoCode.NCII_THREAT)))
                        .plus(Tally.reported(Kind.KBGO, Set.of(KbgoCode.STALKING))));
    }

    @Test
    void whatIsRolledBackIsNotCountedAndWhoCountsAtOnceIsNotLost() {
        UUID outlet = UUID.randomUUID();
        Quarter quarter = distantQuarter();

        assertThatThrownBy(() -> scopes.within(
                        Scope.of(outlet),
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            report(quarter, Kind.HOAX);
                            throw new IllegalStateException("something else fails");
                        })))
                .hasStackTraceContaining("something else fails");
        assertThat(counted(outlet, quarter)).isEqualTo(Tally.NOTHING);
        IntStream.range(0, 12).parallel().forEach(times -> report(outlet, quarter, Kind.HOAX));

        assertThat(counted(outlet, quarter).of(Count.HOAX)).isEqualTo(12);
        assertThat(tallies(quarter)).isOne();
    }

    @Test
    void aClosedCaseCountsItsStepsInTime() {
        UUID id = room.desk("Staf").report();
        Tally before = counted(room.tenant(), Quarter.of(Instant.now()));
        Desk sari = room.desk("Sari");
        work(id, sari);

        sari.close(id).statusCode(200);

        Tally after = counted(room.tenant(), Quarter.of(Instant.now()));
        List<Map<String, Object>> steps =
                sari.find(id).extract().path("steps.findAll { it.state == 'DONE' && it.dueAt != null }");
        int law = (int)
                steps.stream().filter(step -> "LAW".equals(step.get("basis"))).count();
        assertThat(steps).hasSizeGreaterThan(law);
        assertThat(Stream.of(Count.values()).map(each -> after.of(each) - before.of(each)))
                .endsWith(law > 0 ? 1 : 0, law, law, 1, steps.size() - law, steps.size() - law);
    }

    @Test
    void countersLieSealedWithoutAnythingOfAnIncidentAndAreEquallyLong() {
        Quarter quarter = distantQuarter();
        List<UUID> outlets = Stream.generate(UUID::randomUUID).limit(2).toList();
        report(outlets.getFirst(), quarter, Kind.CHILD_SAFETY);
        IntStream.range(0, 11).forEach(times -> report(outlets.getLast(), quarter, Kind.KBGO));

        assertThat(room.texts("select column_name from information_schema.columns"
                        + " where table_schema = 'incident' and table_name = 'tally' order by 1"))
                .containsExactly("counts", "key_id", "quarter", "tenant_id");
        List<String> counts =
                room.texts("select encode(counts, 'hex') from incident.tally where quarter = ?", quarter.firstDay());
        assertThat(counts)
                .hasSize(2)
                .extracting(String::length)
                .containsOnly(counts.getFirst().length());
        String plain =
                HexFormat.of().formatHex(Tally.NOTHING.text().substring(0, 8).getBytes(UTF_8));
        assertThat(counts).allSatisfy(text -> assertThat(text).doesNotContain(plain));
    }

    @Test
    void aQuarterIsFrozenOnceAndNothingThatComesLaterChangesIt() {
        Quarter quarter = distantQuarter();
        List<UUID> outlets = Stream.generate(UUID::randomUUID).limit(4).toList();
        outlets.forEach(outlet -> IntStream.range(0, 3).forEach(times -> report(outlet, quarter, Kind.HOAX)));
        report(outlets.getFirst(), quarter, Kind.HATE_SPEECH);
        List<UUID> keys = keysOf(quarter);
        assertThat(keys).hasSize(4).allMatch(StatisticsServiceTest::isThere);

        IntStream.range(0, 2).parallel().forEach(replica -> freeze.freeze());

        assertThat(figure(quarter, "kinds.find { it.kind == 'HOAX' }.atLeast")).isEqualTo(10);
        assertThat(figure(quarter, "kinds.find { it.kind == 'HATE_SPEECH' }.atLeast"))
                .isNull();
        assertThat(tallies(quarter)).isZero();
        assertThat(keys).noneMatch(StatisticsServiceTest::isThere);

        outlets.forEach(outlet -> IntStream.range(0, 9).forEach(times -> report(outlet, quarter, Kind.HOAX)));
        freeze.freeze();

        assertThat(figure(quarter, "kinds.find { it.kind == 'HOAX' }.atLeast")).isEqualTo(10);
        assertThat(tallies(quarter)).isZero();
        for (String revision : List.of(
                "update incident.figure set value = 20 where quarter = ?",
                "delete from incident.figure where quarter = ?")) {
            assertThatThrownBy(() -> room.run(revision, quarter.firstDay()))
                    .hasStackTraceContaining("published figures are frozen");
        }
    }

    @Test
    void erasingAnIncidentTakesNothingBack() {
        UUID id = room.desk("Staf").report();
        Tally before = counted(room.tenant(), Quarter.of(Instant.now()));
        room.run(
                "insert into incident.erasure values (?, ?, 'RETENTION_ENDED', null, '{}', now() - interval '1 minute')",
                room.tenant(),
                id);

        erasures.sweep();

        assertThat(room.count("select count(*) from incident.incident where incident_id = ?", id))
                .isZero();
        assertThat(counted(room.tenant(), Quarter.of(Instant.now()))).isEqualTo(before);
    }

    @Test
    void aQuarterWithoutAnyReportLooksLikeOneWithFew() {
        freeze.freeze();

        String last = Quarter.lastClosed(Instant.now()).toString();
        given().auth()
                .oauth2(tenants.umbrella().token("SECRETARIAT"))
                .get("/v1/incident/statistics")
                .then()
                .statusCode(200)
                .body("items.quarter", hasItem(last));
    }

    @Test
    void onlyTheAssociationReadsThem() {
        freeze.freeze();

        given().auth()
                .oauth2(tenants.umbrella().token("SECRETARIAT"))
                .get("/v1/incident/statistics?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        for (String role : List.of("DIRECTOR", "HANDLER")) {
            given().auth()
                    .oauth2(tenants.a().token(role))
                    .get("/v1/incident/statistics")
                    .then()
                    .statusCode(403);
        }
        for (String nowhere : List.of("no quarter", "+999999999-12-31", "-9999-01-01")) {
            given().auth()
                    .oauth2(tenants.umbrella().token("SECRETARIAT"))
                    .get("/v1/incident/statistics?cursor=" + cursor(nowhere))
                    .then()
                    .statusCode(400);
        }
    }

    /// Does whatever is to be done, until only the closing is left.
    private static void work(UUID id, Desk sari) {
        sari.triage(id, "EXTERNAL", false).statusCode(200);
        for (String action : List.of("SECURE_EVIDENCE", "REPORT_PLATFORM", "REFER")) {
            sari.consent(id, action, true).statusCode(200);
        }
        for (List<Map<String, Object>> open = open(id, sari); !open.isEmpty(); open = open(id, sari)) {
            open.forEach(step -> sari.complete(id, text(step, "key"), Integer.parseInt(text(step, "occurrence")))
                    .statusCode(200));
        }
    }

    private static String text(Map<String, Object> step, String field) {
        return String.valueOf(step.get(field));
    }

    private static List<Map<String, Object>> open(UUID id, Desk sari) {
        return sari.find(id)
                .extract()
                .path("steps.findAll { it.state == 'ACTIVE' && it.key != 'close' && it.missingSteps.isEmpty() }");
    }

    private void report(UUID outlet, Quarter quarter, Kind kind) {
        scopes.within(Scope.of(outlet), () -> QuarkusTransaction.requiringNew().call(() -> report(quarter, kind)));
    }

    private boolean report(Quarter quarter, Kind kind) {
        count.reported(kind, Set.of(), quarter.firstDay().atTime(12, 0).toInstant(ZoneOffset.UTC));
        return true;
    }

    private Tally counted(UUID outlet, Quarter quarter) {
        String find = " from incident.tally where tenant_id = ? and quarter = ?";
        List<String> counts = room.texts("select encode(counts, 'hex')" + find, outlet, quarter.firstDay());
        if (counts.isEmpty()) {
            return Tally.NOTHING;
        }
        UUID key = UUID.fromString(
                room.texts("select key_id" + find, outlet, quarter.firstDay()).getFirst());
        return scopes.within(
                Scope.of(outlet), () -> sealed.open(quarter, key, HexFormat.of().parseHex(counts.getFirst())));
    }

    private static Quarter distantQuarter() {
        return new Quarter(LocalDate.of(YEAR.getAndIncrement(), 4, 1));
    }

    private static long tallies(Quarter quarter) {
        return room.count("select count(*) from incident.tally where quarter = ?", quarter.firstDay());
    }

    private static List<UUID> keysOf(Quarter quarter) {
        return room.texts("select key_id from incident.tally where quarter = ?", quarter.firstDay()).stream()
                .map(UUID::fromString)
                .toList();
    }

    private static boolean isThere(UUID key) {
        try (Connection connection = STACK.superuser("keystore");
                PreparedStatement find =
                        connection.prepareStatement("select 1 from keystore.data_key where key_id = ?")) {
            find.setObject(1, key);
            ResultSet row = find.executeQuery();
            return row.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object figure(Quarter quarter, String path) {
        String after = cursor(quarter.firstDay().plusMonths(3).toString());
        return given().auth()
                .oauth2(tenants.umbrella().token("SECRETARIAT"))
                .get("/v1/incident/statistics?limit=1&cursor=" + after)
                .then()
                .statusCode(200)
                .body("items[0].quarter", equalTo(quarter.toString()))
                .extract()
                .path("items[0]." + path);
    }

    private static String cursor(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
    }
}
