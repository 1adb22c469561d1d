package id.or.amsi.tanggap.incident.page;

import static java.util.stream.Collectors.toSet;

import id.or.amsi.tanggap.incident.intake.Report;
import id.or.amsi.tanggap.incident.report.Happening;
import id.or.amsi.tanggap.incident.report.KbgoCode;
import id.or.amsi.tanggap.incident.report.Kind;
import id.or.amsi.tanggap.incident.report.Need;
import id.or.amsi.tanggap.incident.report.SafeContact;
import id.or.amsi.tanggap.incident.report.SafeContact.Channel;
import id.or.amsi.tanggap.incident.report.SafeContact.Window;
import id.or.amsi.tanggap.incident.report.Standing;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a report out of what was typed. Nothing is demanded; a value that no page of ours offers is passed over.
record ReportReading(Typed typed, Words words) {

    Report report() {
        return new Report(
                Kind.KBGO,
                picked("bentuk", KbgoCode.values()),
                typed.text("cerita"),
                picked("kebutuhan", Need.values()),
                orNull(typed.text("kebutuhan-lain")),
                typed.has("bahaya", "ya"),
                happenings(),
                picked("peran", Standing.values()).stream().findFirst().orElse(Standing.AFFECTED),
                typed.has("anak", "ya"),
                contact(),
                orNull(typed.text("nama")),
                version(),
                involved());
    }

    /// True if a way was chosen on which somebody can be reached.
    boolean wantsContact() {
        return channel() != Channel.NONE;
    }

    /// Hours are given as a pair or not at all.
    boolean hoursFit() {
        boolean from = time("dari").isPresent();
        return from == time("sampai").isPresent() && (from || typed.text("dari").isEmpty());
    }

    private Set<String> involved() {
        return typed.has("tanpa-jawaban", "ya") ? Set.of() : new HashSet<>(typed.all("terlibat"));
    }

    private List<Happening> happenings() {
        String when = typed.text("kapan");
        return when.isEmpty() ? List.of() : List.of(new Happening(when, words.text("whenTold")));
    }

    private @Nullable SafeContact contact() {
        if (!wantsContact()) {
            return null;
        }
        int phrase = typed.has("kalimat", "2") ? 2 : typed.has("kalimat", "3") ? 3 : 1;
        return new SafeContact(channel(), orNull(typed.text("alamat")), phrase, windows());
    }

    /// Days without hours mean the whole day; hours without days mean every day.
    private List<Window> windows() {
        Set<DayOfWeek> days = picked("hari", DayOfWeek.values());
        Optional<LocalTime> from = time("dari");
        Optional<LocalTime> to = time("sampai");
        if (days.isEmpty() && from.isEmpty()) {
            return List.of();
        }
        return List.of(new Window(
                days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
                from.orElse(LocalTime.MIDNIGHT),
                to.orElse(LocalTime.MIDNIGHT)));
    }

    private Channel channel() {
        return picked("kontak", Channel.values()).stream().findFirst().orElse(Channel.NONE);
    }

    private Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(typed.text(field)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private int version() {
        try {
            return Integer.parseUnsignedInt(typed.text("versi"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private <E extends Enum<E>> Set<E> picked(String field, E[] values) {
        return Arrays.stream(values)
                .filter(value -> typed.has(field, value.name()))
                .collect(toSet());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
