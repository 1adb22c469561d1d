package id.or.amsi.tanggap.kit.testing;

import static io.restassured.config.LogConfig.logConfig;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/// When an answer is not the expected one, request and answer are printed as they were sent: to set all of them out
/// prettily, in case one fails, took longer than most requests do.
public final class PlainLogs implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.config = RestAssured.config()
                .logConfig(
                        logConfig().enablePrettyPrinting(false).enableLoggingOfRequestAndResponseIfValidationFails());
    }
}
