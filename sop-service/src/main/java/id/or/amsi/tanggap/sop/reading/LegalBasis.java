package id.or.amsi.tanggap.sop.reading;

import static java.util.stream.Collectors.joining;

import id.or.amsi.tanggap.sop.floor.LawRow;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.publication.CitedLaw;
import id.or.amsi.tanggap.sop.publication.CitedLaws;
import java.util.List;
import java.util.stream.Stream;

/// What a version rests on, as the law was worded on its first day.
///
/// @param sealed whether these wordings stand in the seal
/// @param reviewed whether somebody confirmed each of them
public record LegalBasis(List<Row> rows, boolean sealed, boolean reviewed) {
    /// No addressee: whose right a duty of others is.
    private static final String RIGHT = "RIGHT_OF_VICTIM";

    private static final int FULL_DAY = 10;

    public LegalBasis {
        rows = List.copyOf(rows);
    }

    /// A row of the law.
    ///
    /// @param citation instrument and article
    /// @param duty what it demands, summed up
    /// @param quote its own words; empty while nobody has copied them
    /// @param doubt what is still to be verified; empty for nothing
    /// @param binding whom it binds and until when; empty in seals that do not say it
    /// @param period on which days it counts
    /// @param source where it was read, and how sure that is
    /// @param review who confirmed it, or that nobody has
    public record Row(
            String citation,
            String duty,
            String quote,
            String doubt,
            String binding,
            String period,
            String source,
            String review) {

        private static Row of(CitedLaw law, Words words) {
            var doubt = law.doubt();
            String reviewer = law.reviewer();
            String quote = law.quote();
            return new Row(
                    law.citation(),
                    words.of(law.duty()),
                    quote == null ? "" : quote,
                    doubt == null ? "" : words.of(doubt),
                    binding(law, words),
                    period(law, words),
                    words.text("lawSource." + law.confidence(), law.source()),
                    reviewer == null ? words.text("lawNoReviewer") : words.text("lawReviewer", reviewer));
        }

        private static String binding(CitedLaw law, Words words) {
            if (law.binding() == null) {
                return "";
            }
            if (law.binding() == LawRow.Force.ADVICE) {
                return words.text("lawAdvice");
            }
            String bound = law.addressees().stream()
                    .filter(one -> !one.equals(RIGHT))
                    .map(one -> words.text("addressee." + one))
                    .collect(joining(", "));
            Span clock = law.clock();
            return Stream.of(
                            bound.isEmpty() ? "" : words.text("lawBinds", bound),
                            law.addressees().contains(RIGHT) ? words.text("lawRight") : "",
                            clock == null
                                    ? ""
                                    : words.text("lawClock", words.of(clock), words.since(law.triggerEvent())))
                    .filter(part -> !part.isEmpty())
                    .collect(joining(" "));
        }

        private static String period(CitedLaw law, Words words) {
            String from = law.validFrom();
            String since = from == null
                    ? words.text("lawSinceUnknown")
                    : words.text(from.length() == FULL_DAY ? "lawSince" : "lawSinceRoughly", words.day(from));
            var to = law.validTo();
            return to == null ? since : since + words.text("lawUntil", words.of(to));
        }
    }

    static LegalBasis of(CitedLaws laws, Words words) {
        return new LegalBasis(
                laws.rows().stream().map(law -> Row.of(law, words)).toList(),
                laws.sealed(),
                laws.rows().stream().allMatch(law -> law.reviewer() != null));
    }
}
