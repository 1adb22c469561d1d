package id.or.amsi.tanggap.sop.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.proposal.BehindTemplates.Behind;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.Person;
import id.or.amsi.tanggap.sop.testing.SopSql;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A day by which a template must be adopted, and what the database itself keeps.
@QuarkusTest
@WithTestResource(StackResource.class)
class BindingUpdateServiceTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jayapura"));
    private static World world;

    @Inject
    OpenProposals open;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void latenessIsSeenByTheOutletAndByTheAssociation() throws SQLException {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Person editor = sop.newsroom().editor();
        template.next(document -> ATemplate.edited(document, "c01.5", "Satu.", true), today.plusDays(3));
        template.next(document -> ATemplate.edited(document, "c01.5", "Dua.", true), null);
        new Offered(open).to(sop);
        editor.get("/v1/sop/proposals")
                .then()
                .body("items[0].adoptBy", equalTo(today.plusDays(3).toString()))
                .body("items[0].late", equalTo(false));

        lastDayWas(template.key(), today.minusDays(3));

        editor.get("/v1/sop/proposals").then().body("items[0].late", equalTo(true));
        world.secretariat()
                .get("/v1/sop/templates/" + template.key() + "/uptake")
                .then()
                .body("items[0].late", equalTo(true))
                .body("items[0].adoptBy", equalTo(today.minusDays(3).toString()));
        String proposal = editor.get("/v1/sop/proposals").path("items[0].proposalId");
        String hash = editor.get("/v1/sop/proposals/" + proposal + "/preview").path("contentHash");
        editor.post("/v1/sop/proposals/" + proposal + "/acceptance", Map.of("contentHash", hash))
                .then()
                .statusCode(200);
        editor.get("/v1/sop/proposals").then().body("items[0].late", equalTo(false));
    }

    @Test
    void aDayThatIsOverBindsNobody() {
        Person secretary = world.secretariat();
        String versions = "/v1/sop/templates/own-news/versions";

        secretary
                .post(
                        versions,
                        Map.of("shipped", true, "adoptBy", today.minusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("type", endsWith("/adopt-by-is-over"));

        secretary
                .post(versions, Map.of("shipped", true, "adoptBy", "+999999999-12-31"))
                .then()
                .statusCode(400);
        String tomorrow = today.plusDays(1).toString();
        secretary
                .post(versions, Map.of("shipped", true, "adoptBy", tomorrow))
                .then()
                .statusCode(201)
                .body("adoptBy", equalTo(tomorrow));
    }

    @Test
    void noVersionMovesToANewerTemplateThatNobodyAccepted() throws SQLException {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        template.adds("c01.5", "Satu.");
        new Offered(open).to(sop);
        UUID id = UUID.fromString(sop.id());
        UUID editor = sop.newsroom().editor().id();
        String moved = "update sop.version set template_version = 2, revision = revision + 1 where sop_id = ?";

        try (SopSql sql = SopSql.as(sop.newsroom().id(), editor)) {
            sql.run(
                    "insert into sop.edit (sop_id, version, revision, person_id, part, edited_at)"
                            + " values (?, 1, 1, ?, 'x', now())",
                    id,
                    editor);
            assertThatThrownBy(() -> sql.run(moved, id)).hasMessageContaining("nobody accepted");
            sql.run(
                    "update sop.proposal set state = 'ACCEPTED', settled_by = ?, settled_at = now() where sop_id = ?",
                    editor,
                    id);
            assertThat(sql.run(moved, id)).isOne();
        }
    }

    @Test
    void onlyTheAssociationSeesWhoUsesWhat() throws SQLException {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        String uptake = "select 1 from sop.uptake(?, now(), null, null, null, '', 10)";

        try (SopSql outlet =
                SopSql.as(sop.newsroom().id(), sop.newsroom().editor().id())) {
            assertThat(outlet.run(uptake, template.key())).isZero();
        }

        world.secretariat()
                .get("/v1/sop/templates/" + template.key() + "/uptake")
                .then()
                .statusCode(200)
                .body("items[0].publicId", containsString(sop.newsroom().publicId()));
    }

    @Test
    void anSopThatCannotBeOfferedAnythingWaitsAndKeepsNoOtherWaiting() throws SQLException {
        ATemplate template = ATemplate.first();
        OwnSop broken = template.adoptedBy(world.newsroom());
        OwnSop sound = template.adoptedBy(world.newsroom());
        Instant now = Instant.now();
        QuarkusMock.installMockForType(Clock.fixed(now, ZoneOffset.UTC), Clock.class);
        UUID lost = UUID.randomUUID();
        UUID id = UUID.fromString(broken.id());
        sopBecomes(id, lost);
        try {
            template.adds("c01.5", "Satu.");

            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
                open.openAll();
                return isOffered(sound)
                        && open.due(100_000).stream().map(Behind::sop).noneMatch(isThat(broken));
            });

            assertThat(isOffered(broken)).isFalse();
        } finally {
            // other tests share the database
            sopBecomes(lost, id);
        }
        assertThat(new Offered(open).count(broken)).as("while it waits").isZero();
        QuarkusMock.installMockForType(Clock.fixed(now.plus(Duration.ofHours(6)), ZoneOffset.UTC), Clock.class);
        assertThat(new Offered(open).count(broken)).as("afterwards").isOne();
    }

    @Test
    void whatFitsWithNothingIsOfferedAllTheSameAndCanBeDeclined() throws SQLException {
        ATemplate template = ATemplate.first();
        OwnSop sop = template.adoptedBy(world.newsroom());
        Person editor = sop.newsroom().editor();
        String document = documentBecomes(sop, "{}");
        documentBecomes(sop, document.replace("\"mandatory\":true", "\"mandatory\":\"maybe\""));
        template.adds("c01.5", "Satu.");
        String proposal = Offered.PROPOSALS + "/" + new Offered(open).to(sop);

        editor.get(proposal).then().statusCode(409).body("type", endsWith("/proposal-does-not-fit"));

        editor.get(proposal + "/preview").then().statusCode(409).body("type", endsWith("/proposal-does-not-fit"));
        documentBecomes(sop, document);
        editor.get(proposal).then().statusCode(200).body("state", equalTo("OPEN"));
        for (String none : List.of("{}", "[]", "null", "Tidak ada")) {
            documentBecomes(sop, none);
            editor.get(proposal).then().statusCode(409).body("type", endsWith("/proposal-does-not-fit"));
        }
        editor.post(proposal + "/refusal", Map.of("reason", "Belum cocok."))
                .then()
                .statusCode(200);
    }

    /// As after half a restored backup: the SOP's own row is not there, and its versions are.
    private static void sopBecomes(UUID id, UUID other) throws SQLException {
        try (Connection connection = RunningStack.attach().superuser("sop")) {
            connection.setAutoCommit(false);
            try (var triggersOff = connection.createStatement();
                    PreparedStatement change =
                            connection.prepareStatement("update sop.sop set sop_id = ? where sop_id = ?")) {
                triggersOff.execute("set local session_replication_role = replica");
                change.setObject(1, other);
                change.setObject(2, id);
                assertThat(change.executeUpdate()).isOne();
            }
            connection.commit();
        }
    }

    private static boolean isOffered(OwnSop sop) {
        return !sop.newsroom()
                .editor()
                .get("/v1/sop/proposals")
                .<List<Object>>path("items")
                .isEmpty();
    }

    private static Predicate<UUID> isThat(OwnSop sop) {
        return UUID.fromString(sop.id())::equals;
    }

    /// Past all rules, as no service can.
    private static String documentBecomes(OwnSop sop, String document) throws SQLException {
        UUID id = UUID.fromString(sop.id());
        try (Connection connection = RunningStack.attach().superuser("sop")) {
            connection.setAutoCommit(false);
            try (var triggersOff = connection.createStatement();
                    PreparedStatement change = connection.prepareStatement(
                            "with before as (select document from sop.version where sop_id = ?) update sop.version"
                                    + " set document = ? where sop_id = ? returning (select document from before)")) {
                triggersOff.execute("set local session_replication_role = replica");
                change.setObject(1, id);
                change.setString(2, document);
                change.setObject(3, id);
                try (var before = change.executeQuery()) {
                    before.next();
                    String text = before.getString(1);
                    connection.commit();
                    return text;
                }
            }
        }
    }

    /// As if the days had passed.
    private static void lastDayWas(String key, LocalDate day) throws SQLException {
        try (Connection connection = RunningStack.attach().superuser("sop")) {
            connection.setAutoCommit(false);
            try (var triggersOff = connection.createStatement();
                    PreparedStatement template = connection.prepareStatement(
                            "update sop.template set adopt_by = ? where template_key = ? and adopt_by is not null");
                    PreparedStatement proposal = connection.prepareStatement(
                            "update sop.proposal set adopt_by = ? where template_key = ?")) {
                triggersOff.execute("set local session_replication_role = replica");
                template.setObject(1, day);
                template.setString(2, key);
                template.executeUpdate();
                proposal.setObject(1, day);
                proposal.setString(2, key);
                proposal.executeUpdate();
            }
            connection.commit();
        }
    }
}
