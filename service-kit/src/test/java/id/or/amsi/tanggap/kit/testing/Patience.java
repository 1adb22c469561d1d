package id.or.amsi.tanggap.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/// How long tests wait for what must come when they say nothing else: long enough for a machine that is busy with
/// other things. A test that promises a time says so itself.
public class Patience implements QuarkusTestBeforeClassCallback {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultTimeout(LONG);
    }
}
