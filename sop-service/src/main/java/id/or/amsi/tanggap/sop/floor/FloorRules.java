package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Text;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says where a document is below the floor: its own template's, the association's and the law's.
/// Stricter is always allowed, softer never. A row of the law that was seen in a source refuses, a
/// recalled one warns.
@Singleton
public class FloorRules {
    private final Laws laws;
    private final Floors floors;
    private final Map<String, Text> texts = new HashMap<>();

    @Inject
    FloorRules(Laws laws, Floors floors) {
        this.laws = laws;
        this.floors = floors;
        DataFile.read("floors/findings.yaml")
                .properties()
                .forEach(rule -> texts.put(rule.getKey(), CanonicalJson.read(rule.getValue(), Text.class)));
    }

    /// With the rows and floors that ship, where nothing injects them.
    public static FloorRules shipped() {
        return new FloorRules(new Laws(), new Floors());
    }

    /// Looks at a whole SOP before it is submitted, approved or published.
    ///
    /// @param template the version that it was made from
    /// @param holders everybody appointed, with the roles that they have now
    /// @param dates null while none are chosen
    public List<Finding> check(
            Document document, Document template, List<Holder> holders, @Nullable ReviewDates dates) {
        Report report = new Report(texts);
        checkContent(document, template, report);
        new HolderFloor(document.procedure(), holders).check(report);
        if (dates != null && dates.nextReviewAt().isAfter(dates.from().plusMonths(12))) {
            report.refuse(
                    Report.Place.WHOLE,
                    "review-too-late",
                    Map.of("latest", dates.from().plusMonths(12)));
        }
        return report.findings();
    }

    /// Looks at the content alone: a template, or a draft that has no people yet.
    public List<Finding> checkContent(Document document, Document template) {
        Report report = new Report(texts);
        checkContent(document, template, report);
        return report.findings();
    }

    private void checkContent(Document document, Document template, Report report) {
        Floor floor = floors.of(document.kind());
        new ClauseFloor(document, template, laws).check(report);
        new ParameterFloors(document, template, laws, floor.parameters()).check(report);
        new StepFloor(document.procedure(), template.procedure()).check(report);
        new ClockFloor(document.procedure(), template.procedure(), laws).check(floor, report);
        if (floor.mediationBannedBy() != null) {
            new MediationBan(laws.known(floor.mediationBannedBy())).check(document, report);
        }
    }
}
