package id.or.amsi.tanggap.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that is being spoiled. Everything in it may be wrong, down to the bytes.
final class Draft {
    final Operation operation;
    String method;
    final Map<String, String> path = new LinkedHashMap<>();
    /// Encoded already.
    final Map<String, String> query = new LinkedHashMap<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    JsonNode body;
    /// What is sent instead of the body.
    byte @Nullable [] bytes;

    /// Whether the length is told before the body, or it comes in chunks.
    boolean announced = true;

    Draft(Operation operation) {
        this.operation = operation;
        this.method = operation.method();
        this.body = operation.schemas().sample(operation.body()).deepCopy();
    }

    /// What goes over the wire.
    byte[] request() {
        byte[] content = content();
        var out = new ByteArrayOutputStream(content.length + 1024);
        out.writeBytes((method + " " + target() + " HTTP/1.1\r\n").getBytes(ISO_8859_1));
        headers.forEach((name, value) -> out.writeBytes((name + ": " + value + "\r\n").getBytes(UTF_8)));
        if (!announced) {
            out.writeBytes("Transfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
            out.writeBytes((Integer.toHexString(content.length) + "\r\n").getBytes(ISO_8859_1));
            out.writeBytes(content);
            out.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        } else if (content.length > 0 || !"GET".equals(method)) {
            out.writeBytes(("Content-Length: " + content.length + "\r\n\r\n").getBytes(ISO_8859_1));
            out.writeBytes(content);
        } else {
            out.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        return out.toByteArray();
    }

    private byte[] content() {
        if (bytes != null) {
            return bytes;
        }
        return operation.takesJson() ? body.toString().getBytes(UTF_8) : new byte[0];
    }

    String target() {
        String target = operation.path();
        for (Map.Entry<String, String> value : path.entrySet()) {
            target = target.replace("{" + value.getKey() + "}", value.getValue());
        }
        var text = new StringBuilder(target);
        query.forEach((name, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return text.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
