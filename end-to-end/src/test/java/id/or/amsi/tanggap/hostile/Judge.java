package id.or.amsi.tanggap.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.hostile.Volley.Shot;
import id.or.amsi.tanggap.hostile.Wire.Answer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an answer to a hostile request may be.
final class Judge {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// Refused while the request was read, before anybody knew what it is for, or once it grew too large on the way.
    private static final Set<Integer> UNREAD = Set.of(400, 411, 413, 414, 417, 431);
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat id\\.or|java\\.|jakarta\\.|org\\.(hibernate|postgresql|jboss)|jackson|SQLSTATE|vertx");

    private Judge() {}

    /// What is wrong with the answer; empty if nothing is.
    static Optional<String> fault(Shot shot) {
        Answer answer = shot.answer();
        int status = answer.status();
        if (status == 0 && shot.attack().name().equals(HeaderAttacks.TWO_LENGTHS)) {
            return Optional.empty();
        }
        if (status == 0 || status >= 500) {
            return Optional.of("no 4xx");
        }
        if (!answer.header("X-Forged").isEmpty()) {
            return Optional.of("a forged header");
        }
        if (INSIDES.matcher(answer.body()).find()) {
            return Optional.of("our insides are shown");
        }
        if (status < 400) {
            return shot.attack().refused() && !isPleaWithWhatNobodySees(shot) ? Optional.of("taken") : Optional.empty();
        }
        boolean unread = UNREAD.contains(status) && answer.body().isEmpty();
        return unread || "HEAD".equals(shot.target().split(" ", 2)[0]) ? Optional.empty() : faultOfProblem(shot);
    }

    /// Whoever asks for help is answered without those characters, not turned away for them.
    private static boolean isPleaWithWhatNobodySees(Shot shot) {
        return shot.attack().name().equals(BodyAttacks.CHARACTER)
                && shot.operation().id().equals("lookUpHelp");
    }

    private static Optional<String> faultOfProblem(Shot shot) {
        Answer answer = shot.answer();
        if (!"nosniff".equals(answer.header("X-Content-Type-Options"))) {
            return Optional.of("no security headers");
        }
        if (!shot.operation().path().startsWith("/v1/")
                && answer.header("Content-Type").startsWith("text/html")) {
            return Optional.empty();
        }
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return Optional.of("no problem");
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            boolean whole = problem.path("type").asText().startsWith("tag:amsi.or.id,2026:tanggap/problem/")
                    && problem.path("status").asInt() == answer.status()
                    && !problem.path("title").asText().isEmpty();
            return whole ? Optional.empty() : Optional.of("half a problem");
        } catch (JsonProcessingException e) {
            return Optional.of("a problem that is no JSON");
        }
    }
}
