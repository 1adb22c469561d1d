package id.or.amsi.tanggap.sop.publication;

import id.or.amsi.tanggap.sop.floor.LawRow;
import id.or.amsi.tanggap.sop.floor.Laws;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an SOP cites of the law: a wording of a row, with the days on which it counts.
///
/// @param id by which clauses and clocks name it
/// @param citation instrument and article
/// @param duty what it demands, in our own words
/// @param quote its own words, as read in the source; null while nobody has copied them
/// @param doubt what is still to be verified
/// @param binding where the duty comes from; ADVICE is no law in force. Null in seals that are older than this member
/// @param addressees whom it binds, or whose right it is; empty in seals that are older than this member
/// @param triggerEvent what starts its clock
/// @param clock the longest time that it allows; null where it fixes none
/// @param validFrom its first day, or only the month or year as far as that is known
/// @param source where it was read
/// @param confidence SEEN in the source, or RECALLED and to be verified
/// @param reviewer who confirmed it; null while nobody has
public record CitedLaw(
        @Schema(examples = "KUHP") String id,
        String citation,
        Text duty,
        @Nullable String quote,
        @Nullable Text doubt,
        LawRow.@Nullable Force binding,
        List<String> addressees,
        @Nullable String triggerEvent,
        @Nullable Span clock,
        @Schema(examples = "2026-01-02") @Nullable String validFrom,
        @Nullable LocalDate validTo,
        String source,
        LawRow.Confidence confidence,
        @Nullable String reviewer) {

    public CitedLaw {
        addressees = List.copyOf(addressees);
    }

    /// Every wording of every row.
    static List<CitedLaw> all(Laws laws) {
        return laws.all().stream()
                .flatMap(row -> row.wordings().stream())
                .map(row -> SealedLaw.of(row).shown())
                .toList();
    }
}
