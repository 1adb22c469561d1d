package id.or.amsi.tanggap.local.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The problems that are the gateway's own, in the form of all others (RFC 9457), Indonesian unless English is
/// asked.
final class Refusals {
    private static final String TYPE = "application/problem+json";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="id">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Layanan tidak terjangkau</title></head>
            <body>
            <h1>Layanan sedang tidak terjangkau</h1>
            <p>Belum pasti isian Anda terkirim. Tunggu sebentar, lalu muat ulang halaman ini. Bila peramban bertanya,
            pilih kirim ulang: laporan yang sama tidak akan tersimpan dua kali.</p>
            <p>Bila ada bahaya: 112 (bila sudah ada di wilayah Anda), polisi 110, ambulans 119, SAPA 129, krisis
            psikologis 119 ext 8 (jawaban bisa lama). Nomor belum diperiksa; sumber: pengetahuan umum, SAPA:
            jakarta365, Februari 2026, kecepatan 119 ext 8: murianetwork, 20 Desember 2025.</p>
            <p lang="en">The service cannot be reached, and what you sent may not have arrived. Wait a moment, then
            reload; if the browser asks, send again: the same report is never kept twice. In danger, call 112 (where
            available), the police on 110, an ambulance on 119, SAPA 129, in a psychological crisis 119 ext 8 (answers
            may be slow). Numbers not checked yet.</p>
            </body>
            </html>
            """;

    /// What people ask; the registry beside it is the association's work.
    private static final Set<String> HELP = Set.of("/v1/help/lookups", "/v1/help/resources");

    private Refusals() {}

    static boolean isForHelp(ProxyRequest request) {
        return HELP.contains(request.getURI().split("\\?", 2)[0]);
    }

    static void notFound(HttpServerRequest request) {
        var body = english(request.getHeader("Accept-Language"))
                ? problem(404, "not-found", "Not found", "There is nothing at this address.")
                : problem(404, "not-found", "Tidak ditemukan", "Tidak ada apa pun di alamat ini.");
        request.response()
                .setStatusCode(404)
                .putHeader("Content-Type", TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body.toString());
    }

    /// A browser gets a page: somebody who needs help may be reading.
    static ProxyResponse unreachable(ProxyRequest request) {
        return failed(request, 502, "service-unreachable", "Layanan tidak terjangkau", "Service unreachable");
    }

    static ProxyResponse tooLate(ProxyRequest request) {
        return failed(request, 504, "service-too-late", "Layanan belum menjawab", "No answer from the service yet");
    }

    private static ProxyResponse failed(ProxyRequest request, int status, String slug, String title, String titleEn) {
        var accepted = request.headers().get("Accept");
        if (accepted != null && accepted.contains("text/html")) {
            return answer(request, status, "text/html; charset=utf-8", PAGE);
        }
        var body = english(request.headers().get("Accept-Language"))
                ? problem(status, slug, titleEn, "Please try again in a moment.")
                : problem(status, slug, title, "Silakan coba lagi sebentar lagi.");
        return isForHelp(request) ? withNumbers(request, status, body) : answer(request, status, TYPE, body.toString());
    }

    /// Whoever asked for help and reaches nobody is shown the emergency numbers, as the service itself would, and the
    /// script that asked for them may read them.
    private static ProxyResponse withNumbers(ProxyRequest request, int status, ObjectNode body) {
        body.set("emergency", EmergencyNumbers.all());
        var answer = answer(request, status, TYPE, body.toString());
        open(answer.headers());
        return HttpMethod.OPTIONS.equals(request.getMethod()) ? answer.setStatusCode(200) : answer;
    }

    /// As the service itself does. A browser sends a plea only after its question whether it may was answered well.
    private static void open(MultiMap headers) {
        headers.set("Access-Control-Allow-Origin", "*")
                .set("Access-Control-Allow-Methods", "GET, POST")
                .set("Access-Control-Allow-Headers", "Content-Type, Accept-Language")
                .set("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private static ProxyResponse answer(ProxyRequest request, int status, String type, String body) {
        return request.release()
                .response()
                .setStatusCode(status)
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .setBody(Body.body(Buffer.buffer(body)));
    }

    private static boolean english(@Nullable String languages) {
        return languages != null && languages.strip().startsWith("en");
    }

    private static ObjectNode problem(int status, String slug, String title, String detail) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "tag:amsi.or.id,2026:tanggap/problem/" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
    }
}
