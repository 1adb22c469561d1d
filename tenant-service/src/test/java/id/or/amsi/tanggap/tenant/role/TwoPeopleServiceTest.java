package id.or.amsi.tanggap.tenant.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.tenant.testing.Api;
import id.or.amsi.tanggap.tenant.testing.Stack;
import id.or.amsi.tanggap.tenant.testing.StaffedOutlet;
import id.or.amsi.tanggap.tenant.testing.TenantSql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class TwoPeopleServiceTest {
    private static final String GRANT = """
        insert into tenant.membership_role (membership_id, role, granted_by, confirmed_by, granted_at)
        values (?, 'HANDLER', ?, ?, now())""";
    private static final String CONFIRMED = """
        insert into tenant.role_proposal (proposal_id, membership_id, role, state, proposed_by, proposed_at,
            expires_at, decided_by, decided_at)
        values (gen_random_uuid(), ?, 'HANDLER', 'CONFIRMED', ?, now(), now() + interval '1 day', ?, now())""";

    @Test
    void databaseItselfRefusesAHandlerWithoutTwoOthers() throws SQLException {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api sari = outlet.joined("Sari", "STAFF");
        UUID membership = outlet.membership(sari);
        UUID administrator = outlet.administrator().person();
        UUID director = outlet.director().person();

        try (TenantSql sql = TenantSql.of(outlet.outlet().id())) {
            assertThatThrownBy(() -> sql.run(GRANT, membership, administrator, null))
                    .hasMessageContaining("second person");
            assertThatThrownBy(() -> sql.run(GRANT, membership, administrator, administrator))
                    .hasMessageContaining("second person");
            assertThatThrownBy(() -> sql.run(GRANT, membership, administrator, sari.person()))
                    .hasMessageContaining("second person");
            assertThatThrownBy(() -> sql.run(GRANT, membership, administrator, director))
                    .as("nobody confirmed a proposal")
                    .hasMessageContaining("second person");
            assertThatThrownBy(() -> sql.run(CONFIRMED, membership, administrator, administrator))
                    .hasMessageContaining("role_proposal_two_people");

            sql.run(CONFIRMED, membership, administrator, director);
            assertThatCode(() -> sql.run(GRANT, membership, administrator, director))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void databaseItselfKeepsTheLastAdministrator() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        UUID administrator = outlet.membership(outlet.administrator());
        String revoke = "delete from tenant.membership_role where membership_id = ? and role = 'OUTLET_ADMIN'";

        try (TenantSql sql = TenantSql.of(outlet.outlet().id())) {
            assertThatThrownBy(() -> sql.run(revoke, administrator)).hasMessageContaining("nobody would hold");

            outlet.joined("Ayu", "OUTLET_ADMIN");
            assertThatCode(() -> sql.run(revoke, administrator)).doesNotThrowAnyException();
        }
    }

    @Test
    void associationCannotPutAnybodyIntoAnOutletPastTheApplication() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        UUID id = outlet.outlet().id();
        String add = """
            insert into tenant.membership (tenant_id, membership_id, name, email, state, founding, invited_at)
            values (?, gen_random_uuid(), 'Susup', ?, 'INVITED', ?, now())""";

        try (TenantSql association = TenantSql.ofAssociation();
                TenantSql inside = TenantSql.of(id)) {
            assertThatThrownBy(() -> association.run(add, id, "a@susup.example", false))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> inside.run(add, id, "b@susup.example", true))
                    .hasMessageContaining("row-level security");
            assertThatCode(() -> inside.run(add, id, "c@susup.example", false)).doesNotThrowAnyException();
            assertThatCode(() -> association.run(add, id, "d@susup.example", true))
                    .doesNotThrowAnyException();
            Stack.change("update tenant.outlet set state = 'ACTIVE' where tenant_id = ?", id);
            assertThatThrownBy(() -> association.run(add, id, "e@susup.example", true))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void lastAdministratorAndLastDirectorStay() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        String administrator = "/v1/members/" + outlet.membership(outlet.administrator());
        String director = "/v1/members/" + outlet.membership(outlet.director());

        for (String path :
                List.of(administrator, administrator + "/roles/OUTLET_ADMIN", director, director + "/roles/DIRECTOR")) {
            outlet.administrator()
                    .request()
                    .delete(path)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/last-holder-of-role"));
        }

        outlet.joined("Ayu", "OUTLET_ADMIN");
        outlet.administrator().request().delete(administrator).then().statusCode(204);
    }

    @Test
    void twoAdministratorsCannotRevokeEachOtherAtTheSameMoment() throws InterruptedException, ExecutionException {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api ani = outlet.administrator();
        Api ayu = outlet.joined("Ayu", "OUTLET_ADMIN");
        String ofAni = "/v1/members/" + outlet.membership(ani) + "/roles/OUTLET_ADMIN";
        String ofAyu = "/v1/members/" + outlet.membership(ayu) + "/roles/OUTLET_ADMIN";
        List<Callable<Integer>> attempts = List.of(
                () -> ani.request().delete(ofAyu).statusCode(),
                () -> ayu.request().delete(ofAni).statusCode());

        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Integer> answers =
                    threads.invokeAll(attempts).stream().map(Future::resultNow).toList();
            assertThat(answers).containsOnlyOnce(200);
        }

        assertThat(Stack.value("""
                        select count(*) from tenant.membership_role where tenant_id = ? and role = 'OUTLET_ADMIN'""", outlet.outlet().id())).contains("1");
    }

    @Test
    void removedMemberIsRefusedAtOnce() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api edi = outlet.joined("Edi", "EDITOR");
        String path = "/v1/members/" + outlet.membership(edi);
        edi.request().get("/v1/members").then().statusCode(200);

        outlet.administrator().request().delete(path).then().statusCode(204);

        edi.request().get("/v1/members").then().statusCode(403).body("type", endsWith("/not-a-member"));
    }

    @Test
    void everyHandlerAndTheDirectorAndThePersonHearOfARoleChange() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api hana = outlet.handler("Hana");
        Api edi = outlet.joined("Edi", "STAFF");
        Api outsider = outlet.joined("Omar", "STAFF");

        outlet.administrator()
                .request()
                .put("/v1/members/" + outlet.membership(edi) + "/roles/EDITOR")
                .then()
                .statusCode(200)
                .body("roles", hasItem("EDITOR"));

        String told = """
            select string_agg(membership_id::text, ',') from tenant.notice
            where kind = 'ROLE_GRANTED' and about = ? and detail = 'EDITOR'""";
        assertThat(Stack.value(told, outlet.membership(edi)).orElseThrow().split(","))
                .containsExactlyInAnyOrder(
                        outlet.membership(hana).toString(),
                        outlet.membership(outlet.director()).toString(),
                        outlet.membership(edi).toString())
                .doesNotContain(outlet.membership(outsider).toString());
    }

    @Test
    void handlerNeedsTheSecondFactorToConfirm() {
        StaffedOutlet outlet = StaffedOutlet.founded();
        Api hana = outlet.handler("Hana");
        Api tuti = outlet.joined("Tuti", "HANDLER");
        String confirmation = "/v1/role-proposals/" + outlet.pending(tuti) + "/confirmation";

        hana.withoutSecondFactor()
                .post(confirmation)
                .then()
                .statusCode(403)
                .body("type", endsWith("/second-factor-required"));

        hana.request().post(confirmation).then().statusCode(200);
    }
}
