package id.or.amsi.tanggap.notification.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import id.or.amsi.tanggap.kit.web.CleanText;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes out of a plea what nobody sees and the kit would refuse: half an emoji that some program cut in two, a
/// character that turns the direction of reading. Whoever asks for help is not turned away for it. A body that
/// is no JSON goes on as it came, and is refused as everywhere.
@Provider
@Singleton
@ConstrainedTo(RuntimeType.SERVER)
@Priority(CleanedPleas.BEFORE_BODIES_ARE_JUDGED)
class CleanedPleas implements ReaderInterceptor {
    static final int BEFORE_BODIES_ARE_JUDGED = Priorities.USER - 1000;

    private final JsonFactory json = new JsonFactory();
    private final int limit;

    CleanedPleas(@ConfigProperty(name = "tanggap.limits.body") MemorySize limit) {
        this.limit = Math.toIntExact(limit.asLongValue());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (Plea.class.equals(body.getType())) {
            var bytes = body.getInputStream().readNBytes(limit + 1);
            body.setInputStream(new ByteArrayInputStream(bytes.length > limit ? bytes : cleaned(bytes)));
        }
        return body.proceed();
    }

    /// Token by token, so that what is wrong with it otherwise stays wrong.
    private byte[] cleaned(byte[] body) {
        var clean = new ByteArrayOutputStream(body.length);
        try (var from = json.createParser(
                        UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
                var to = json.createGenerator(clean)) {
            for (var token = from.nextToken(); token != null; token = from.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    to.writeString(CleanText.of(from.getText()));
                } else if (token.isNumeric()) {
                    to.writeNumber(from.getText());
                } else {
                    to.copyCurrentEvent(from);
                }
            }
        } catch (IOException noJson) {
            return body;
        }
        return clean.toByteArray();
    }
}
