package id.or.amsi.tanggap.incident;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.rows.PolicyRules;
import id.or.amsi.tanggap.kit.testing.rows.ScratchDatabase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PoliciesServiceTest {
    private static final Path KEYSTORE = Path.of("incident-service/src/main/resources/db/keystore");

    @TestFactory
    Stream<DynamicTest> everyRowIsSeenAndWrittenByWhomItShould() {
        return PolicyRules.of(RunningStack.attach(), "incident");
    }

    @TestFactory
    Stream<DynamicTest> everyKeyIsSeenAndWrittenByWhomItShould() {
        ScratchDatabase keys = ScratchDatabase.ofMigrations(RunningStack.attach(), "keystore", "policies", KEYSTORE);
        return PolicyRules.of(keys, "/who-may-keystore.yaml");
    }
}
