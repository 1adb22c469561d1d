package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says where a document is below the floor: its own template's, the association's and the law's.
/// Stricter is always allowed, softer never. A row of the law that was seen in a source refuses, a
/// recalled one warns. The law is that of the SOP's day.
@Singleton
public class FloorRules {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final LawsInForce laws;
    private final Floors floors;
    private final Map<String, RuleText> texts;

    @Inject
    FloorRules(Laws laws, Floors floors) {
        this(laws.on(LocalDate.MAX), floors, texts());
    }

    private FloorRules(LawsInForce laws, Floors floors, Map<String, RuleText> texts) {
        this.laws = laws;
        this.floors = floors;
        this.texts = texts;
    }

    private static Map<String, RuleText> texts() {
        Map<String, RuleText> texts = new HashMap<>();
        DataFile.read("floors/findings.yaml")
                .properties()
                .forEach(rule -> texts.put(rule.getKey(), CanonicalJson.read(rule.getValue(), RuleText.class)));
        return texts;
    }

    /// With the rows and floors that ship, where nothing injects them; the law in its newest wording.
    public static FloorRules shipped() {
        return new FloorRules(new Laws(), new Floors());
    }

    /// The same rules under the law of that day, the day from which an SOP is to count.
    public FloorRules on(LocalDate day) {
        return new FloorRules(laws.laws().on(day), floors, texts);
    }

    /// The same rules under the law of today.
    public FloorRules today(Clock clock) {
        return on(LocalDate.now(clock.withZone(JAKARTA)));
    }

    /// Looks at a whole SOP before it is submitted, approved or published.
    ///
    /// @param template the version that it was made from
    /// @param holders everybody appointed, with the roles that they have now
    /// @param dates null while none are chosen
    public List<Finding> check(
            Document document, Document template, List<Holder> holders, @Nullable ReviewDates dates) {
        Report report = report(document);
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
        Report report = report(document);
        checkContent(document, template, report);
        return report.findings();
    }

    private Report report(Document document) {
        return new Report(texts, document, floors.of(document.kind()).about());
    }

    private void checkContent(Document document, Document template, Report report) {
        Floor floor = floors.of(document.kind());
        new ClauseFloor(document, template, laws).check(report);
        new ParameterFloors(document, template, laws, floor.parameters()).check(report);
        new TextFloor(document, template, laws, floor.parameters()).check(report);
        new StepFloor(document.procedure(), template.procedure()).check(report);
        new LadderFloor(document.procedure(), template.procedure()).check(report);
        new ClockFloor(document.procedure(), template.procedure(), laws).check(floor, report);
        if (floor.mediationBannedBy() != null) {
            new MediationBan(laws.known(floor.mediationBannedBy())).check(document, report);
        }
    }
}
