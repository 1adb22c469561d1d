package id.or.amsi.tanggap.hostile;

import static io.restassured.RestAssured.given;

import id.or.amsi.tanggap.contract.Documents;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The services' processes, as they tell about themselves. Each has 192 MB of heap, as much again of buffers outside
/// of it, and ends at the first allocation that does not fit.
final class Processes {
    private static final Pattern STARTED = Pattern.compile("(?m)^process_start_time_seconds(?:\\{.*})? (\\S+)$");
    private static final Pattern USED = Pattern.compile("(?m)^jvm_(?:memory|buffer_memory)_used_bytes\\{.*} (\\S+)$");

    private final Stage stage;

    Processes(Stage stage) {
        this.stage = stage;
    }

    /// When each started, in seconds: the same as before, if it did not end in between.
    Map<String, Double> started() {
        Map<String, Double> started = new TreeMap<>();
        Documents.SERVICES.forEach(service -> started.put(service, sum(STARTED, metrics(service))));
        return started;
    }

    /// Megabytes that each uses now: heap, classes and buffers.
    Map<String, Long> megabytes() {
        Map<String, Long> used = new TreeMap<>();
        Documents.SERVICES.forEach(service -> used.put(service, Math.round(sum(USED, metrics(service)) / 1024 / 1024)));
        return used;
    }

    private String metrics(String service) {
        return given().baseUri(stage.management(service))
                .when()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static double sum(Pattern line, String metrics) {
        Matcher found = line.matcher(metrics);
        return found.results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .sum();
    }
}
