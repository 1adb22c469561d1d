package id.or.amsi.tanggap.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.kit.sample.KitServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class CatalogueServiceTest extends KitServiceTest {
    private static final String[] BREAKING = {
        "create table kit.bad (id int primary key)",
        "create table kit.half (tenant_id uuid, id int primary key, note_id uuid, note_tenant uuid,"
                + " foreign key (note_tenant, note_id) references kit.note (tenant_id, note_id))",
        "alter table kit.half owner to kit_app",
        "grant truncate on kit.half to kit_relay",
        "grant select on kit.bad to public",
        "create view kit.window as select * from kit.note",
        "create type kit.mood as enum ('good', 'bad')",
        "alter table kit.bad add column mood kit.mood",
        "create function kit.borrowed() returns int language sql security definer as 'select 1'",
        "grant kit_owner to kit_jobs"
    };
    private static final String[] BROKEN = {
        "row security is on and forced",
        "every table has a policy",
        "every table has a tenant, or says why not",
        "no view shows more than its caller may see",
        "no column is a native enum",
        "unique keys begin with the tenant, or say why not",
        "foreign keys begin with the tenant, or say why not",
        "the owner owns every table, and never runs the service",
        "runtime roles cannot become others, but the narrow doors that nobody logs in as",
        "nobody but the owner truncates, makes triggers or references",
        "nothing is granted to everybody",
        "functions with borrowed rights are closed, pinned and the directory's"
    };
    private static final String[] REPAIR = {
        "revoke kit_owner from kit_jobs",
        "drop function kit.borrowed()",
        "drop view kit.window",
        "drop table kit.half",
        "drop table kit.bad",
        "drop type kit.mood"
    };

    @TestFactory
    Stream<DynamicTest> catalogueOfTheSampleIsInOrder() {
        return CatalogueRules.of(stack(), "kit");
    }

    @Test
    void everyRuleFindsItsOffender() throws SQLException {
        change(BREAKING);
        try {
            List<String> broken = CatalogueRules.of(stack(), "kit")
                    .filter(Fails::fails)
                    .map(DynamicTest::getDisplayName)
                    .toList();

            assertThat(broken).containsExactlyInAnyOrder(BROKEN);
        } finally {
            change(REPAIR);
        }
    }

    private static void change(String... statements) throws SQLException {
        try (Connection connection = stack().superuser("kit");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
