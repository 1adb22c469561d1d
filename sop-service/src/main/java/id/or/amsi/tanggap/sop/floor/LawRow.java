package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One wording of a duty under one instrument, as versioned data: what [LawHistory] puts in order. Everything here
/// waits for a lawyer: see `reviewer`.
///
/// @param triggerEvent what starts the clock, or null
/// @param clock longest time allowed, or null where none is fixed
/// @param addressees who is bound; only `OUTLET` matters to an SOP
/// @param validFrom the first day, null while it is not known
/// @param since what is known of the first day instead: a year or a month, for example `2022` or `2025-02`
/// @param validTo the last day, null as long as the wording counts
/// @param doubt what is to be verified, or null
/// @param confidence how the row is known
/// @param highCertainty recalled, and yet certain enough to refuse
/// @param reviewer who confirmed it, null until somebody has
public record LawRow(
        String id,
        String instrument,
        @Nullable String article,
        Text duty,
        @Nullable String triggerEvent,
        @Nullable Span clock,
        List<String> addressees,
        Force binding,
        @Nullable LocalDate validFrom,
        @Nullable String since,
        @Nullable LocalDate validTo,
        @Nullable Text doubt,
        String source,
        Confidence confidence,
        boolean highCertainty,
        @Nullable String reviewer,
        @Nullable String sourceQuote) {
    public LawRow {
        if (id == null || instrument == null || duty == null || binding == null || source == null) {
            throw new IllegalArgumentException("a law row needs id, instrument, duty, binding and source");
        }
        if (confidence == null) {
            throw new IllegalArgumentException("law row " + id + " does not say how it is known");
        }
        if (since != null && (validFrom != null || !since.matches("\\d{4}(-\\d{2})?"))) {
            throw new IllegalArgumentException(
                    "law row " + id + " says its first day twice, or not as a year or month");
        }
        addressees = List.copyOf(addressees);
    }

    /// The first day on which it can have counted, or null where nothing is known of it.
    @Nullable
    LocalDate earliest() {
        if (since == null) {
            return validFrom;
        }
        return LocalDate.parse(since.length() == 4 ? since + "-01-01" : since + "-01");
    }

    /// Whether it counts on this day. A day of which it is not known whether the wording counted already is taken in.
    boolean countsOn(LocalDate day) {
        LocalDate first = earliest();
        return (first == null || !day.isBefore(first)) && (validTo == null || !day.isAfter(validTo));
    }

    /// The clock that binds the outlet, or null: advice and duties of others never do.
    @Nullable
    Span bindingClock() {
        return addressees.contains("OUTLET") && binding != Force.ADVICE ? clock : null;
    }

    /// Whether a breach refuses publication; otherwise it warns.
    boolean refuses() {
        return confidence == Confidence.SEEN || highCertainty;
    }

    /// How it is named to people, for example `UU 27/2022 pasal 46`.
    public String citation() {
        return article == null ? instrument : instrument + " pasal " + article;
    }

    /// Where a duty comes from.
    public enum Force {
        LAW,
        REGULATOR,
        ADVICE
    }

    /// How a row is known.
    public enum Confidence {
        /// Read in the source that the row names.
        SEEN,
        /// General knowledge, to be verified.
        RECALLED
    }
}
