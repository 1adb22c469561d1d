package id.or.amsi.tanggap.kit.testing.rows;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Who may do what with which row is what `who-may.yaml` says, and no policy can be dropped or widened without
/// somebody noticing.
///
/// Tables and policies are read from the catalogue. A new table without an entry fails with the entry that would
/// describe it as it is: read it as a reviewer, then put it into the file.
public final class PolicyRules {
    private final ScratchDatabase database;
    private final String file;
    private final WhoMay written;
    private final Battery battery;

    private PolicyRules(ScratchDatabase database, List<String> files) {
        this.database = database;
        this.file = files.getLast();
        this.written = WhoMay.read(files);
        this.battery = new Battery(database.service(), written);
    }

    /// @param service one that has the kit's tables; its file is `/who-may.yaml` on the class path
    public static Stream<DynamicTest> of(RunningStack stack, String service) {
        ScratchDatabase database = ScratchDatabase.ofService(stack, service, "policies");
        return service.equals("tenant")
                ? of(database, "kit.yaml", "/who-may.yaml")
                : of(database, "kit.yaml", "copies.yaml", "/who-may.yaml");
    }

    /// @param database is closed at the end
    public static Stream<DynamicTest> of(ScratchDatabase database, String... files) {
        PolicyRules rules = new PolicyRules(database, List.of(files));
        List<Table> tables = rules.prepare();
        return Stream.concat(
                        tables.stream()
                                .map(table -> DynamicTest.dynamicTest(
                                        table.name() + " is seen and written by whom it should",
                                        () -> rules.check(table))),
                        Stream.of(DynamicTest.dynamicTest(
                                "no policy of " + database.service() + " breaks unnoticed",
                                () -> rules.breakEachPolicy(tables))))
                .onClose(database::close);
    }

    private List<Table> prepare() {
        try (Connection connection = database.connect()) {
            List<Table> tables = Table.all(connection, database.service());
            assertThat(tables)
                    .as("tables that " + file + " speaks of")
                    .extracting(Table::name)
                    .containsAll(written.tables().keySet());
            battery.prepare(connection, tables);
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(Table table) throws SQLException {
        try (Connection connection = open()) {
            List<String> findings = battery.findings(connection, table, Integer.MAX_VALUE);
            String how = findings.isEmpty() ? "" : how(table, battery.observed(connection, table));
            connection.rollback();
            assertThat(findings).as(how).isEmpty();
        }
    }

    private String how(Table table, String observed) {
        return """

            %s says nothing of %s, or something else than the database does.
            What the database does is written below. Is it what you want? Then it is the entry; else mend the policy.
            Rows A1, A2 (tenant A) and B1 (tenant B) are made by themselves; person 1 stands in A1 and B1, person 2 in
            A2. If a policy asks for a column's value, set it: rows: {A1: {state: OPEN}, A3: {state: CLOSED}}.
            %s""".formatted(file, table.name(), observed);
    }

    private void breakEachPolicy(List<Table> tables) throws SQLException {
        List<String> survivors = new ArrayList<>();
        int all = 0;
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (Mutant mutant : Mutant.all(connection)) {
                all++;
                Table table = tables.stream()
                        .filter(each -> each.name().equals(mutant.table()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("a policy on no table of ours: " + mutant.table()));
                statement.execute(mutant.sql());
                if (battery.findings(connection, table, 1).isEmpty()) {
                    survivors.add(mutant.table() + ": " + mutant.name());
                }
                connection.rollback();
            }
        }
        report(all - survivors.size(), all);
        assertThat(all).as("policies").isPositive();
        assertThat(survivors).as("policies that nobody misses").isEmpty();
    }

    /// One line for people, one file for the command that adds the services up.
    private void report(int noticed, int all) {
        System.out.println("policies of %s: %d of %d mutations noticed".formatted(database.service(), noticed, all));
        try {
            Path folder = Files.createDirectories(Path.of("target", "mutations"));
            Files.writeString(
                    folder.resolve("policies-" + database.service() + ".properties"),
                    "noticed=%d%nall=%d%n".formatted(noticed, all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection open() throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        connection.setAutoCommit(false);
        return connection;
    }
}
