package id.or.amsi.tanggap.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads bodies of requests strictly: what is not exactly the described form, in clean UTF-8 and within the limit, is
/// refused, not guessed. Events and answers of other services are read elsewhere, and may have grown.
///
/// Forms come from people, who cannot see what is unclean: their resources clean them with [CleanText].
@Provider
@Singleton
@ConstrainedTo(RuntimeType.SERVER)
public class StrictBodies implements ContextResolver<ObjectMapper>, ReaderInterceptor {
    private final ObjectMapper strict;
    private final int limit;

    StrictBodies(ObjectMapper usual, @ConfigProperty(name = "tanggap.limits.body") MemorySize limit) {
        this.strict = of(usual);
        this.limit = Math.toIntExact(limit.asLongValue());
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            byte[] bytes = body.getInputStream().readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            requireClean(strict, bytes, body.getMediaType());
            body.setInputStream(new ByteArrayInputStream(bytes));
            return body.proceed();
        } catch (IOException | IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    static void requireClean(ObjectMapper mapper, byte[] bytes, MediaType type) throws IOException {
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        if (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return;
        }
        require(CleanText.isClean(text));
        if (!"text".equals(type.getType())) {
            requireCleanJson(mapper, bytes);
        }
    }

    /// Where there are escapes in it.
    private static void requireCleanJson(ObjectMapper mapper, byte[] bytes) throws IOException {
        try (JsonParser json = mapper.createParser(bytes)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
                require(!isText || CleanText.isClean(json.getText()));
            }
        }
    }

    private static void require(boolean clean) {
        if (!clean) {
            throw new IllegalArgumentException("unclean text");
        }
    }

    static ObjectMapper of(ObjectMapper usual) {
        ObjectMapper mapper = usual.copy()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        for (LogicalType kind : List.of(
                LogicalType.Textual, LogicalType.Integer, LogicalType.Float, LogicalType.Boolean, LogicalType.Enum)) {
            Stream.of(CoercionInputShape.values())
                    .filter(shape -> kind != LogicalType.Float || shape != CoercionInputShape.Integer)
                    .forEach(shape -> mapper.coercionConfigFor(kind).setCoercion(shape, CoercionAction.Fail));
        }
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(50)
                        .maxNumberLength(50)
                        .build());
        return mapper;
    }
}
