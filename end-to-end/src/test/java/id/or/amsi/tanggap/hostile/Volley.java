package id.or.amsi.tanggap.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.hostile.Wire.Answer;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// Hostile requests, the same ones for the same seed.
final class Volley {
    private final List<Operation> operations = Contract.operations();
    private final List<Attack> attacks = Attack.all();
    private final Stage stage;
    private final long seed;

    Volley(Stage stage, long seed) {
        this.stage = stage;
        this.seed = seed;
    }

    /// What was sent and what came back.
    record Shot(int number, Operation operation, Attack attack, String target, Answer answer) {
        @Override
        public String toString() {
            return "request " + number + ": " + attack.name() + " to " + operation + " (" + target + "): "
                    + answer.status() + " " + answer.headers() + " "
                    + answer.body().substring(0, Math.min(600, answer.body().length()));
        }
    }

    /// Sends the requests of these numbers, as many at a time as there are processors.
    List<Shot> shots(int from, int to) {
        return IntStream.range(from, to).parallel().mapToObj(this::shot).toList();
    }

    private Shot shot(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Operation operation = operations.get(number % operations.size());
        List<Attack> fitting =
                attacks.stream().filter(attack -> attack.fits().test(operation)).toList();
        // each operation meets its attacks in turn, and its neighbours begin with others
        int round = number / operations.size() + number % operations.size();
        Attack attack = fitting.get(round % fitting.size());
        Draft draft = draft(operation, random);
        attack.spoiling().spoil(draft, random);
        return new Shot(number, operation, attack, shortened(draft), Wire.send(server(operation), draft.request()));
    }

    private Draft draft(Operation operation, Random random) {
        Draft draft = new Draft(operation);
        draft.headers.put("Host", "localhost");
        draft.headers.put("Connection", "close");
        draft.headers.put("Accept-Language", random.nextBoolean() ? "id" : "en");
        operation
                .parametersIn("path")
                .forEach(parameter -> draft.path.put(parameter.name(), stage.known(operation, parameter.name())));
        String token = stage.token(operation);
        if (!token.isEmpty()) {
            draft.headers.put("Authorization", "Bearer " + token);
        }
        if (!"GET".equals(operation.method())) {
            draft.headers.put("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString());
            draft.headers.put("If-Match", "\"0\"");
        }
        if (!operation.mediaType().isEmpty()) {
            draft.headers.put("Content-Type", operation.mediaType());
            draft.bytes = operation.takesJson() ? null : "name,email\n".getBytes(UTF_8);
        }
        return draft;
    }

    /// Half of them come through the gateway, those between services never do.
    private URI server(Operation operation) {
        boolean inner =
                operation.path().contains("-internal") || operation.path().startsWith("/v1/access");
        return inner || operation.id().hashCode() % 2 == 0 ? stage.service(operation) : stage.gateway();
    }

    private static String shortened(Draft draft) {
        String target = draft.method + " " + draft.target();
        return target.substring(0, Math.min(200, target.length()));
    }
}
