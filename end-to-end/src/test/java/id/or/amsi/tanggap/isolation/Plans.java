package id.or.amsi.tanggap.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.kit.testing.rows.LoggedStatements.Sent;
import id.or.amsi.tanggap.kit.testing.rows.PlanRules;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the services ask PostgreSQL while everything is read by everybody who may: none of it would read a whole table
/// once there are many rows of 500 outlets, or an outlet would wait for the others' growth, and time would tell of it.
/// Jobs that look across all outlets are not judged: what they read is everybody's, and when they run is chance.
///
/// `./tanggap plans` runs it with 100,000 rows a table; it takes too long for every build.
class Plans {
    /// As many rows as the association has published templates.
    private static final Set<String> FEW = Set.of("sop.template");
    private static final Set<String> VERBS = Set.of("select", "with");
    private static final Performance PERFORMANCE = Performance.prepared();

    @ParameterizedTest
    @ValueSource(strings = {"tenant", "sop", "incident", "notification"})
    void nothingThatIsReadTakesAWholeTable(String service) throws SQLException {
        var sent = PERFORMANCE.statements().stream()
                .filter(one -> one.database().equals(service) && !one.role().endsWith("_owner"))
                .filter(one ->
                        one.role().startsWith(service + "_") && !one.role().equals(service + "_jobs"))
                .filter(one -> VERBS.contains(verb(one)))
                .collect(Collectors.toSet());

        var scans = PlanRules.wholeTablesRead(PERFORMANCE.stack, service, sent, FEW);

        assertThat(sent).as("that anything was heard").hasSizeGreaterThan(5);
        assertThat(scans).isEmpty();
    }

    private static String verb(Sent sent) {
        return sent.sql().strip().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
    }
}
