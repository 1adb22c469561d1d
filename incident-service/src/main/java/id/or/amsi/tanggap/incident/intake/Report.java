package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.report.Happening;
import id.or.amsi.tanggap.incident.report.KbgoCode;
import id.or.amsi.tanggap.incident.report.Kind;
import id.or.amsi.tanggap.incident.report.Need;
import id.or.amsi.tanggap.incident.report.ReportContent;
import id.or.amsi.tanggap.incident.report.SafeContact;
import id.or.amsi.tanggap.incident.report.Standing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody sends to report an incident. Nothing is demanded but the kind and how they stand to it, and one of
/// story, codes, needs and what happened.
///
/// @param codes for KBGO, in the person's own judgement
/// @param narrative what happened, told once; of content that exploits a child nothing is described
/// @param needs what the person needs now
/// @param dangerNow danger right now: handlers hear at once
/// @param happenedAt what happened when
/// @param contact how they may be told of something new; nothing is sent without it
/// @param name only if they want
/// @param sopVersion as the list of recipients said; 0 if the association's template stands in for a SOP
/// @param involved `ref` of those recipients who are involved: they and those above them never learn of it
public record Report(
        @NotNull Kind kind,
        @Size(max = 18) Set<@NotNull KbgoCode> codes,
        @Size(max = 20_000) String narrative,
        @Size(max = 12) Set<@NotNull Need> needs,
        @Size(max = 2000) @Nullable String needsNote,
        boolean dangerNow,
        @Size(max = 20) List<@NotNull @Valid Happening> happenedAt,
        @NotNull Standing role,
        boolean childInvolved,
        @Valid @Nullable SafeContact contact,
        @Size(max = 200) @Nullable String name,
        @Schema(examples = "1") @Min(0) int sopVersion,
        @Size(max = 60) Set<@NotNull @Size(max = 60) String> involved) {

    private static final int LONGEST_PLACE = 500;

    public Report {
        codes = sorted(codes);
        narrative = narrative == null ? "" : narrative;
        needs = sorted(needs);
        happenedAt = happenedAt == null ? List.of() : happenedAt;
        involved = sorted(involved);
    }

    /// Whether people are told at once, whatever the minute gives away: somebody is in danger, or a child is exploited,
    /// and what must be locked within the hour cannot wait for it.
    boolean cannotWait() {
        return dangerNow || kind == Kind.CHILD_SAFETY;
    }

    /// True if there is anything in it that somebody could act on.
    boolean says() {
        return !narrative.isBlank() || !codes.isEmpty() || !needs.isEmpty() || !happenedAt.isEmpty();
    }

    /// Whether more is told of content that exploits a child than where it is and when it was seen. Nobody needs
    /// to describe it, and the outlet must not have the description: `happenedAt` takes address, platform and
    /// time, and `needsNote` in few words what is needed.
    boolean describesExploitation() {
        return kind == Kind.CHILD_SAFETY
                && (!narrative.isBlank()
                        || (needsNote != null && needsNote.length() > LONGEST_PLACE)
                        || happenedAt.stream()
                                .anyMatch(happening -> happening.what().length() > LONGEST_PLACE));
    }

    /// What is sealed of it.
    ReportContent content(@Nullable UUID submittedBy, String language) {
        return new ReportContent(
                codes,
                narrative,
                needs,
                needsNote,
                dangerNow,
                happenedAt,
                role,
                childInvolved,
                contact,
                name,
                submittedBy,
                language);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }

    /// In one order, so that the same report always looks the same.
    private static <T extends Comparable<T>> Set<T> sorted(@Nullable Collection<T> values) {
        Set<T> sorted = new TreeSet<>();
        if (values != null) {
            values.stream().filter(value -> value != null).forEach(sorted::add);
        }
        return sorted;
    }
}
