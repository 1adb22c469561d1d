package id.or.amsi.tanggap.incident.page;

import id.or.amsi.tanggap.incident.intake.ShownProcedure;
import id.or.amsi.tanggap.incident.report.KbgoCode;
import id.or.amsi.tanggap.incident.report.Need;
import id.or.amsi.tanggap.incident.report.SafeContact.Channel;
import id.or.amsi.tanggap.incident.report.Standing;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The questions of a report, each with what was answered so far.
///
/// @param key random, made by us, the same when the form is shown again: the receipt is derived from it
/// @param faults what must be put right; empty at first
record ReportForm(ShownProcedure shown, String key, Typed typed, List<Fault> faults, Words words) {
    private static final int COMMON_CODES = 6;
    private static final int PHRASES = 3;

    public int version() {
        return shown.sopVersion();
    }

    public String text(String field) {
        return typed.text(field);
    }

    /// What is wrong with a field; null if nothing is.
    @Nullable
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .findFirst()
                .orElse(null);
    }

    public List<Choice> involved() {
        Promise promise = new Promise(shown, words);
        return shown.recipients().stream()
                .map(recipient -> {
                    Promise.Person person = promise.person(recipient);
                    return new Choice(
                            recipient.ref(), person.name(), person.functions(), typed.has("terlibat", recipient.ref()));
                })
                .toList();
    }

    public Choice noAnswer() {
        return new Choice(
                "ya",
                words.text("involvedNoAnswer"),
                words.text("involvedNoAnswerHint"),
                typed.has("tanpa-jawaban", "ya"));
    }

    public List<Choice> roles() {
        return choices("peran", "role.", Standing.values(), Standing.AFFECTED);
    }

    public List<Choice> danger() {
        return Stream.of(answer("bahaya", "ya", "yes", false), answer("bahaya", "tidak", "no", true))
                .toList();
    }

    public List<Choice> child() {
        return Stream.of(
                        answer("anak", "ya", "yes", false),
                        answer("anak", "tidak", "no", false),
                        answer("anak", "tidak-tahu", "unsure", true))
                .toList();
    }

    public List<Choice> needs() {
        return Arrays.stream(Need.values())
                .map(need -> new Choice(need.name(), words.of(need.title()), "", typed.has("kebutuhan", need.name())))
                .toList();
    }

    public List<Choice> commonCodes() {
        return codes().limit(COMMON_CODES).toList();
    }

    public List<Choice> rareCodes() {
        return codes().skip(COMMON_CODES).toList();
    }

    public boolean rareCodePicked() {
        return rareCodes().stream().anyMatch(Choice::chosen);
    }

    public List<Choice> channels() {
        return choices("kontak", "channel.", Channel.values(), Channel.NONE).reversed();
    }

    public List<Choice> days() {
        return choices("hari", "day.", DayOfWeek.values(), null);
    }

    public List<Choice> phrases() {
        return IntStream.rangeClosed(1, PHRASES)
                .mapToObj(number -> new Choice(
                        String.valueOf(number),
                        words.text("phrase." + number),
                        "",
                        chosen("kalimat", String.valueOf(number), number == 1)))
                .toList();
    }

    private Stream<Choice> codes() {
        return choices("bentuk", "code.", KbgoCode.values(), null).stream();
    }

    private <E extends Enum<E>> List<Choice> choices(String field, String key, E[] values, @Nullable E usual) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        value.name(),
                        words.text(key + value.name()),
                        words.hint(key + value.name()),
                        chosen(field, value.name(), value == usual)))
                .toList();
    }

    private Choice answer(String field, String value, String key, boolean usual) {
        return new Choice(value, words.text(key), "", chosen(field, value, usual));
    }

    /// What was ticked; before anything was answered, what most people mean.
    private boolean chosen(String field, String value, boolean usual) {
        Predicate<String> unanswered = name -> typed.all(name).isEmpty();
        return typed.has(field, value) || (usual && unanswered.test(field));
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
