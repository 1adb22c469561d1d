package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One duty under one instrument, as versioned data. Everything here waits for a lawyer: see `reviewer`.
///
/// @param triggerEvent what starts the clock, or null
/// @param clock longest time allowed, or null where none is fixed
/// @param addressees who is bound; only `OUTLET` matters to an SOP
/// @param validFrom null while the day is not known
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
        @Nullable LocalDate validTo,
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
        addressees = List.copyOf(addressees);
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
    String citation() {
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
