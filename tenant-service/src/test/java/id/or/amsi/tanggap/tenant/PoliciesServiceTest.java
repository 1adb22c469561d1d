package id.or.amsi.tanggap.tenant;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.rows.PolicyRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PoliciesServiceTest {

    @TestFactory
    Stream<DynamicTest> everyRowIsSeenAndWrittenByWhomItShould() {
        return PolicyRules.of(RunningStack.attach(), "tenant");
    }
}
