package id.or.amsi.tanggap.notification.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.semconv.UrlAttributes;
import io.quarkus.opentelemetry.runtime.tracing.DropTargetsSampler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nobody who watches the service sees that a plea came, however its address is written.
class UnwatchedTest {
    private static final String ACCESS_LOG = "quarkus.http.access-log.exclude-pattern";
    private static final String METRICS = "quarkus.micrometer.binder.http-server.ignore-patterns";

    private final Properties settings = settings();
    private final Sampler traces = new DropTargetsSampler(
            Sampler.alwaysOn(), Set.of(setting("quarkus.otel.traces.suppress-application-uris")));

    @ParameterizedTest
    @CsvSource({
        "/v1/help/lookups,",
        "/v1/help/lookups/,",
        "/v1/help/lookups,x",
        "/v1/help/lookups/,x=1",
        "/v1/help/lookups;a=b,"
    })
    void pleaIsSeenNowhere(String path, String query) {
        assertThat(traced(path, query)).isEqualTo(SamplingDecision.DROP);
        assertThat(path).matches(setting(ACCESS_LOG)).matches(setting(METRICS));
    }

    @Test
    void othersAreSeen() {
        var path = "/v1/help/resources";

        assertThat(traced(path, "topic=KBGO")).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
        assertThat(path).doesNotMatch(setting(ACCESS_LOG)).doesNotMatch(setting(METRICS));
    }

    private SamplingDecision traced(String path, String query) {
        var request = Attributes.builder().put(UrlAttributes.URL_PATH, path);
        if (query != null) {
            request.put(UrlAttributes.URL_QUERY, query);
        }
        return traces.shouldSample(
                        Context.root(), "0".repeat(31) + "1", "POST", SpanKind.SERVER, request.build(), List.of())
                .getDecision();
    }

    private String setting(String name) {
        return settings.getProperty(name);
    }

    private static Properties settings() {
        var file = RunningStack.root().resolve("notification-service/src/main/resources/application.properties");
        try (var text = Files.newBufferedReader(file)) {
            var settings = new Properties();
            settings.load(text);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
