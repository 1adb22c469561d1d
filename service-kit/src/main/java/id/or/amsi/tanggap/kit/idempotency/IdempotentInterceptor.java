package id.or.amsi.tanggap.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Carries a request out once and keeps its answer in the same transaction.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotentInterceptor {
    private final Answers answers;
    private final Scopes scopes;
    private final ObjectMapper json;
    private final ObjectMapper alike;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;

    IdempotentInterceptor(
            Answers answers, Scopes scopes, ObjectMapper json, HttpHeaders headers, Request request, UriInfo uri) {
        this.answers = answers;
        this.scopes = scopes;
        this.json = json;
        this.alike = SortedSets.in(json);
        this.headers = headers;
        this.request = request;
        this.uri = uri;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext operation) {
        RequestKey key = RequestKey.of(headers.getHeaderString("Idempotency-Key"));
        return QuarkusTransaction.joiningExisting().call(() -> once(operation, key));
    }

    private @Nullable Object once(InvocationContext operation, RequestKey key) throws Exception {
        byte[] row = key.hash(scopes.person() + " " + request.getMethod() + " " + uri.getPath());
        byte[] fingerprint = key.fingerprint(body(operation));
        if (!answers.reserve(row)) {
            throw new RefusedException(IdempotencyRefusal.REQUEST_STILL_RUNNING);
        }
        Optional<SealedAnswer> kept = answers.find(row);
        if (kept.isPresent()) {
            throw replay(kept.get(), key, row, fingerprint);
        }
        Object result = operation.proceed();
        StoredAnswer answer = StoredAnswer.of(operation.getMethod(), result, json);
        answers.keep(row, new SealedAnswer(fingerprint, key.seal(answer.bytes(json), row)));
        return result;
    }

    private RuntimeException replay(SealedAnswer kept, RequestKey key, byte[] row, byte[] fingerprint) {
        if (!kept.answers(fingerprint)) {
            return new RefusedException(IdempotencyRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return new ReplayedAnswer(StoredAnswer.read(key.open(kept.content(), row), json));
    }

    /// What the caller sent: the query and the one parameter that no annotation of JAX-RS fills.
    private byte[] body(InvocationContext operation) throws JsonProcessingException {
        Parameter[] parameters = operation.getMethod().getParameters();
        Object[] sent = IntStream.range(0, parameters.length)
                .filter(i -> isBody(parameters[i]))
                .mapToObj(i -> operation.getParameters()[i])
                .toArray();
        String query = Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
        return (query + "\n" + alike.writeValueAsString(sent)).getBytes(UTF_8);
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .noneMatch(annotation ->
                        annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }
}
