package id.or.amsi.tanggap.notification;

import id.or.amsi.tanggap.kit.testing.ArchitectureRules;
import id.or.amsi.tanggap.kit.testing.PermissionRules;
import id.or.amsi.tanggap.kit.testing.ProblemRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    private static final String ROOT = "id.or.amsi.tanggap.notification";

    @TestFactory
    Stream<DynamicTest> houseRulesHold() {
        return ArchitectureRules.of(ROOT);
    }

    @TestFactory
    Stream<DynamicTest> everyOperationHasItsRow() {
        return PermissionRules.of(ROOT, "notification-service");
    }

    @TestFactory
    Stream<DynamicTest> problemsAreWrittenInBothLanguages() {
        return ProblemRules.of("problems");
    }
}
