package id.or.amsi.tanggap.local.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jspecify.annotations.Nullable;

/// The two problems that are the gateway's own, in the form of all others (RFC 9457), Indonesian unless English is
/// asked.
final class Refusals {
    private static final String TYPE = "application/problem+json";

    private Refusals() {}

    static void notFound(HttpServerRequest request) {
        var body = english(request.getHeader("Accept-Language"))
                ? problem(404, "not-found", "Not found", "There is nothing at this address.")
                : problem(404, "not-found", "Tidak ditemukan", "Tidak ada apa pun di alamat ini.");
        request.response().setStatusCode(404).putHeader("Content-Type", TYPE).end(body);
    }

    static ProxyResponse unreachable(ProxyRequest request) {
        var body = english(request.headers().get("Accept-Language"))
                ? problem(502, "service-unreachable", "Service unreachable", "Please try again in a moment.")
                : problem(502, "service-unreachable", "Layanan tidak terjangkau", "Silakan coba lagi sebentar lagi.");
        return request.release()
                .response()
                .setStatusCode(502)
                .putHeader("Content-Type", TYPE)
                .setBody(Body.body(Buffer.buffer(body)));
    }

    private static boolean english(@Nullable String languages) {
        return languages != null && languages.strip().startsWith("en");
    }

    private static String problem(int status, String slug, String title, String detail) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "tag:amsi.or.id,2026:tanggap/problem/" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toString();
    }
}
