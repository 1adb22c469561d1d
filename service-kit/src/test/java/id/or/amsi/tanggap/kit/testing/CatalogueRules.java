package id.or.amsi.tanggap.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What PostgreSQL's catalogue must say of every service's database: row security forced, keys led by the tenant,
/// rights kept narrow. The rules are in `catalogue.sql`, one test each.
public final class CatalogueRules {
    private CatalogueRules() {}

    /// @param service the name of its database and schema
    public static Stream<DynamicTest> of(RunningStack stack, String service) {
        String[] parts = text().replace("${service}", service).split("-- (?=prelude|rule: )");
        String prelude = sql(parts[1]);
        return Arrays.stream(parts)
                .skip(2)
                .map(rule -> DynamicTest.dynamicTest(
                        name(rule),
                        () -> assertThat(offenders(stack, service, prelude, sql(rule)))
                                .isEmpty()));
    }

    private static String name(String rule) {
        return rule.substring("rule: ".length(), rule.indexOf('\n'));
    }

    private static String sql(String part) {
        return part.substring(part.indexOf('\n'));
    }

    private static List<String> offenders(RunningStack stack, String service, String prelude, String query)
            throws SQLException {
        List<String> offenders = new ArrayList<>();
        try (Connection connection = stack.superuser(service);
                Statement statement = connection.createStatement()) {
            statement.execute(prelude);
            for (ResultSet rows = statement.executeQuery(query); rows.next(); ) {
                offenders.add(rows.getString(1));
            }
        }
        return offenders;
    }

    private static String text() {
        try (InputStream file = CatalogueRules.class.getResourceAsStream("catalogue.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
