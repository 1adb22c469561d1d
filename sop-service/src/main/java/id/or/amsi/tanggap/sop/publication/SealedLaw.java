package id.or.amsi.tanggap.sop.publication;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.or.amsi.tanggap.sop.floor.LawRow;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A wording of the law as it lies in a seal. Seals stay for years: what an older or a newer release wrote is read,
/// too,
/// so members that are unknown here are passed over, and those that came later may be missing.
///
/// @param binding null in seals that are older than this member, as the three after it
@JsonIgnoreProperties(ignoreUnknown = true)
record SealedLaw(
        String id,
        String citation,
        Text duty,
        @Nullable String quote,
        @Nullable Text doubt,
        LawRow.@Nullable Force binding,
        @Nullable List<String> addressees,
        @Nullable String triggerEvent,
        @Nullable Span clock,
        @Nullable String validFrom,
        @Nullable LocalDate validTo,
        String source,
        LawRow.Confidence confidence,
        @Nullable String reviewer) {
    SealedLaw {
        addressees = addressees == null ? null : List.copyOf(addressees);
    }

    static SealedLaw of(LawRow row) {
        LocalDate first = row.validFrom();
        return new SealedLaw(
                row.id(),
                row.citation(),
                row.duty(),
                row.sourceQuote(),
                row.doubt(),
                row.binding(),
                row.addressees(),
                row.triggerEvent(),
                row.clock(),
                first == null ? row.since() : first.toString(),
                row.validTo(),
                row.source(),
                row.confidence(),
                row.reviewer());
    }

    /// As readers get it.
    CitedLaw shown() {
        return new CitedLaw(
                id,
                citation,
                duty,
                quote,
                doubt,
                binding,
                addressees == null ? List.of() : addressees,
                triggerEvent,
                clock,
                validFrom,
                validTo,
                source,
                confidence,
                reviewer);
    }
}
