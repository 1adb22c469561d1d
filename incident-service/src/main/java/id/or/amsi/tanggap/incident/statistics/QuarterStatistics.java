package id.or.amsi.tanggap.incident.statistics;

import id.or.amsi.tanggap.incident.procedure.Title;
import id.or.amsi.tanggap.incident.report.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The frozen figures of one quarter. A figure is null where it is withheld.
///
/// @param quarter for example 2026-Q3, by Jakarta's calendar
/// @param kinds reported incidents by kind
/// @param kbgoGroups reported KBGO by group of codes; each incident counts in one group, those without codes in none
/// @param stepsOnTime of the incidents closed in the quarter: which share of the steps with a due time was done in time
record QuarterStatistics(
        @Schema(examples = "2026-Q3") String quarter,
        List<KindFigure> kinds,
        List<GroupFigure> kbgoGroups,
        List<OnTimeFigure> stepsOnTime) {

    /// @param atLeast so many, and fewer than five more
    record KindFigure(
            Kind kind, @Schema(examples = "25") @Nullable Integer atLeast) {}

    /// @param atLeast so many, and fewer than five more
    record GroupFigure(
            CodeGroup group,
            Title title,
            @Schema(examples = "10") @Nullable Integer atLeast) {}

    /// @param basis LAW for due times that a rule of law set, SOP for the others
    /// @param fromPercent so many percent, and at most ten more
    record OnTimeFigure(
            DueBasis basis,
            @Schema(examples = "90") @Nullable Integer fromPercent) {}

    /// @param published those withheld are missing
    static QuarterStatistics of(Quarter quarter, Map<Figure, Integer> published) {
        return new QuarterStatistics(
                quarter.toString(),
                Figure.KINDS.stream()
                        .map(kind -> new KindFigure(kind, published.get(Figure.of(kind))))
                        .toList(),
                Arrays.stream(CodeGroup.values())
                        .map(group -> new GroupFigure(group, group.title(), published.get(Figure.of(group))))
                        .toList(),
                Arrays.stream(DueBasis.values())
                        .map(basis -> new OnTimeFigure(basis, published.get(Figure.of(basis))))
                        .toList());
    }
}
