package id.or.amsi.tanggap.tenant;

import id.or.amsi.tanggap.kit.testing.ArchitectureRules;
import id.or.amsi.tanggap.kit.testing.PermissionRules;
import id.or.amsi.tanggap.kit.testing.ProblemRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    private static final String ROOT = "id.or.amsi.tanggap.tenant";

    @TestFactory
    Stream<DynamicTest> houseRulesHold() {
        return ArchitectureRules.of(ROOT);
    }

    @TestFactory
    Stream<DynamicTest> everyOperationHasItsRow() {
        return PermissionRules.of(ROOT, "tenant-service");
    }

    @TestFactory
    Stream<DynamicTest> everyProblemHasItsWords() {
        return ProblemRules.of("problems");
    }
}
