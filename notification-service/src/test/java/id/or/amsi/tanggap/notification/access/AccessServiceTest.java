package id.or.amsi.tanggap.notification.access;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.ServiceRules;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class AccessServiceTest {
    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheHouseRules() {
        return ServiceRules.of(RunningStack.attach(), "notification");
    }
}
