package id.or.amsi.tanggap.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.isolation.Caller.Own;
import id.or.amsi.tanggap.isolation.Caller.Side;
import id.or.amsi.tanggap.isolation.Expectation.Answered;
import id.or.amsi.tanggap.isolation.Matrix.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// After everybody has called everything: where do bytes of the first outlet's people and incidents lie? Every word and
/// id that was planted there is looked for.
class NothingLeaksStory {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Performance performance = Performance.played();
    private final Markers markers = performance.first.markers;
    private final Traces traces = performance.traces;

    @Test
    void noAnswerToAnotherOutletHoldsAByteOfTheFirst() {
        var answers = answersTo(Side.SECOND, Side.NOBODY).toList();

        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(unasked(cell, markers.anyIn(bytesOf(cell))))
                        .as(cell.toString())
                        .isEmpty());
    }

    @Test
    void noAnswerToTheAssociationHoldsAByteFromInsideAnOutlet() {
        var answers = answersTo(Side.ASSOCIATION).toList();

        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(unasked(cell, markers.insidesIn(bytesOf(cell))))
                        .as(cell.toString())
                        .isEmpty());
    }

    @Test
    void onlyTheGrantedAndTheSubmitterReadWhatWasTold() {
        var strangers = confidential().filter(cell -> !mayRead(cell)).toList();
        var granted = confidential().filter(NothingLeaksStory::mayRead).toList();

        assertThat(strangers)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(markers.secretsIn(bytesOf(cell)))
                        .as(cell.toString())
                        .isEmpty());
        assertThat(granted)
                .anySatisfy(cell -> assertThat(markers.secretsIn(bytesOf(cell))).isNotEmpty());
    }

    @Test
    void noLogHoldsContentOrANameAndNoMetricHoldsAnId() {
        assertThat(traces.logs())
                .isNotEmpty()
                .allSatisfy(
                        (name, log) -> assertThat(markers.textsIn(log)).as(name).isEmpty());
        assertThat(traces.metrics()).isNotEmpty().allSatisfy((service, metrics) -> {
            assertThat(markers.anyIn(metrics)).as(service).isEmpty();
            assertThat(ID.matcher(metrics).find()).as(service).isFalse();
        });
    }

    @Test
    void noTraceHoldsContentOrANameAndNoneOfAnotherOutletsCallsAByteOfTheFirst() {
        var asked = performance.matrix.cells().stream()
                .filter(cell -> cell.expected() instanceof Answered
                        && cell.caller().owns().contains(Own.GRANTED_INCIDENT)
                        && cell.operation().needsGrant())
                .toList();

        await().atMost(30, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(asked)
                        .isNotEmpty()
                        .allSatisfy(cell -> assertThat(markers.anyIn(tracesOf(cell)))
                                .as(cell.toString())
                                .isNotEmpty()));
        assertThat(performance.spans.all())
                .allSatisfy(span -> assertThat(markers.textsIn(span)).as(span).isEmpty());
        assertThat(answersTo(Side.SECOND, Side.NOBODY))
                .allSatisfy(cell -> assertThat(unasked(cell, markers.anyIn(tracesOf(cell))))
                        .as(cell.toString())
                        .isSubsetOf(markers.anyIn(claimsOf(cell))));
        assertThat(answersTo(Side.SECOND))
                .anySatisfy(cell -> assertThat(tracesOf(cell)).isNotEmpty());
    }

    /// What the caller's own token says, which a trace may repeat that tells why it was refused.
    private static String claimsOf(Cell cell) {
        var token = cell.caller().token().get();
        return token.isEmpty() ? "" : Caller.claims(token).toString();
    }

    private String tracesOf(Cell cell) {
        return String.join("\n", performance.spans.of(Requests.traceOf(cell.request())));
    }

    @Test
    void noEventOrDeadLetterHoldsContentAndOnlyPublishedSopsHoldNames() {
        assertThat(traces.topics()).containsKey("incident.incident.v1").allSatisfy((topic, told) -> {
            assertThat(markers.secretsIn(told)).as(topic).isEmpty();
            assertThat(topic.startsWith("sop.") ? List.<String>of() : markers.textsIn(told))
                    .as(topic)
                    .isEmpty();
        });
    }

    @Test
    void noMailHoldsContentAndNoneToOthersHoldsAnythingOfTheFirst() {
        var mails = traces.mails();

        assertThat(mails)
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(markers.secretsIn(saidIn(mail))).isEmpty());
        assertThat(mails)
                .filteredOn(mail -> mail.getOrDefault("to", "").endsWith("@suaratimur.example"))
                .filteredOn(mail -> !mail.getOrDefault("to", "").startsWith(Cast.OF_BOTH))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(markers.anyIn(mail.toString())).isEmpty());
        assertThat(mails)
                .filteredOn(mail -> mail.getOrDefault("to", "").endsWith("@amsi.example"))
                .isNotEmpty()
                .allSatisfy(
                        mail -> assertThat(markers.insidesIn(mail.toString())).isEmpty());
    }

    /// All but the recipient: a safe contact's own address.
    private static String saidIn(Map<String, String> mail) {
        var said = new HashMap<>(mail);
        said.remove("to");
        return said.toString();
    }

    /// Answers to others, but for what everybody may read without a token, and what a mentor reads under an
    /// outlet's leave.
    private Stream<Cell> answersTo(Side... sides) {
        return performance.matrix.cells().stream()
                .filter(cell -> List.of(sides).contains(cell.caller().side()))
                .filter(cell -> !cell.caller().owns().contains(Own.MENTORSHIP))
                .filter(cell -> !cell.operation().row().isFor("anyone"));
    }

    private Stream<Cell> confidential() {
        return performance.matrix.cells().stream()
                .filter(cell -> !cell.operation().headers().contains("Tanggap-Receipt"))
                .filter(cell -> !cell.operation().row().isFor("service"));
    }

    private static boolean mayRead(Cell cell) {
        var owns = cell.caller().owns();
        return cell.expected() instanceof Answered
                && (owns.contains(Own.GRANTED_INCIDENT) || owns.contains(Own.REPORT));
    }

    private static String bytesOf(Cell cell) {
        return cell.answer().headers()
                + cell.answer().body()
                + cell.missing().map(answer -> answer.headers() + answer.body()).orElse("");
    }

    /// Without what they named themselves.
    private static List<String> unasked(Cell cell, List<String> found) {
        return found.stream()
                .filter(marker -> !cell.request().uri().toString().contains(marker))
                .toList();
    }
}
