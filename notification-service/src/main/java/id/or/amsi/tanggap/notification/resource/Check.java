package id.or.amsi.tanggap.notification.resource;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a contact was read, and whether and when somebody made sure that it is right.
///
/// @param source the public page or paper, with its date; `general knowledge` for what nobody has looked up
/// @param verifiedAt when somebody called it or read it at its owner's; null for never
/// @param verifiedBy who did
/// @param nextCheckAt until when that counts, this day included
public record Check(
        String source,
        Confidence confidence,
        @Nullable LocalDate verifiedAt,
        @Nullable String verifiedBy,
        @Nullable LocalDate nextCheckAt) {
    /// No check counts for longer than so many days.
    public static final int LONGEST_DAYS = 90;

    public Check {
        Objects.requireNonNull(confidence);
        if ((verifiedAt == null) != (verifiedBy == null) || (verifiedAt == null) != (nextCheckAt == null)) {
            throw new IllegalArgumentException("a check has a date, a person and an end, or none of them");
        }
        if (verifiedAt != null
                && nextCheckAt != null
                && (nextCheckAt.isBefore(verifiedAt) || nextCheckAt.isAfter(verifiedAt.plusDays(LONGEST_DAYS)))) {
            throw new IllegalArgumentException("a check counts for 90 days at most");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("a contact has a source");
        }
    }

    /// How sure the source makes us.
    public enum Confidence {
        H,
        M,
        L
    }

    /// The least sure first.
    public enum State {
        NEVER,
        EXPIRED,
        CURRENT
    }

    public State on(LocalDate day) {
        if (verifiedAt == null || nextCheckAt == null || day.isBefore(verifiedAt)) {
            return State.NEVER;
        }
        return day.isAfter(nextCheckAt) ? State.EXPIRED : State.CURRENT;
    }

    /// Whether it counts on a day and its last day comes by another one.
    public boolean endsBetween(LocalDate day, LocalDate last) {
        return on(day) == State.CURRENT && nextCheckAt != null && !nextCheckAt.isAfter(last);
    }

    /// The state in words. The Indonesian words for "not checked" stand in both languages: they are what people know.
    public Said words(LocalDate day) {
        return switch (on(day)) {
            case NEVER -> new Said("belum diperiksa", "not checked yet (belum diperiksa)");
            case EXPIRED ->
                new Said(
                        "belum diperiksa sejak " + verifiedAt,
                        "not checked since " + verifiedAt + " (belum diperiksa sejak " + verifiedAt + ")");
            case CURRENT ->
                new Said(
                        "diperiksa " + verifiedAt + ", berlaku sampai " + nextCheckAt,
                        "checked " + verifiedAt + ", good until " + nextCheckAt);
        };
    }

    /// What is true of the least sure of several contacts, in words.
    public static Said worst(List<Check> checks, LocalDate day) {
        return checks.stream()
                .min(Comparator.comparing((Check check) -> check.on(day)).thenComparing(Check::sinceWhen))
                .map(check -> check.words(day))
                .orElseGet(() -> new Said("belum diperiksa", "not checked yet (belum diperiksa)"));
    }

    private LocalDate sinceWhen() {
        return verifiedAt == null ? LocalDate.EPOCH : verifiedAt;
    }

    /// The same contact, seen to be right on a day.
    public Check verified(LocalDate day, String by) {
        return new Check(source, confidence, day, by, day.plusDays(LONGEST_DAYS));
    }

    /// The same source, with nobody's word for it.
    public Check unverified() {
        return new Check(source, confidence, null, null, null);
    }
}
