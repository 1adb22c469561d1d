package id.or.amsi.tanggap.incident.deadline;

import static id.or.amsi.tanggap.incident.deadline.Story.reported;
import static id.or.amsi.tanggap.incident.deadline.Story.wib;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.deadline.Fact.ConsentGiven;
import id.or.amsi.tanggap.incident.deadline.Fact.ConsentWithdrawn;
import id.or.amsi.tanggap.incident.procedure.Branch;
import id.or.amsi.tanggap.incident.procedure.Gate;
import id.or.amsi.tanggap.incident.procedure.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatesTest {
    private static final String REPORTED = "2026-11-23T09:00";
    private static final String LATER = "2026-11-23T10:00";

    @Test
    void aStepMayNeedConsentAndAnotherStep() {
        assertThat(missing(reported(REPORTED), "platform-report"))
                .containsExactlyInAnyOrder(
                        Gate.consent("REPORT_PLATFORM"), Gate.step("secure-evidence"), Gate.step("consent"));
        assertThat(missing(reported(REPORTED), "receive")).isEmpty();
    }

    @Test
    void eachActionNeedsItsOwnConsent() {
        Story story = reported(REPORTED).done(LATER, "consent").and(new ConsentGiven(wib(LATER), "SECURE_EVIDENCE"));

        assertThat(missing(story, "secure-evidence")).isEmpty();
        assertThat(missing(story, "refer")).containsExactly(Gate.consent("REFER"));
    }

    @Test
    void consentThatIsWithdrawnIsMissingAgain() {
        Story story = reported(REPORTED)
                .done(LATER, "consent")
                .and(new ConsentGiven(wib(LATER), "REFER"))
                .and(new ConsentWithdrawn(wib(LATER), "REFER"));
        assertThat(missing(story, "refer")).containsExactly(Gate.consent("REFER"));

        story.and(new ConsentGiven(wib(LATER), "REFER"));

        assertThat(missing(story, "refer")).isEmpty();
    }

    @Test
    void evidenceComesBeforeTakingDown() {
        Story story = reported(REPORTED);
        assertThat(missing(story, "own-content")).containsExactly(Gate.step("secure-evidence"));

        story.skipped(LATER, "secure-evidence");

        assertThat(missing(story, "own-content")).isEmpty();
    }

    @Test
    void aStepThatDoesNotBelongToTheIncidentKeepsNoOtherWaiting() {
        Story story = reported(REPORTED);
        assertThat(missing(story, "decide")).containsExactly(Gate.step("recommend"));

        story.triaged(LATER, Severity.LOW, Branch.EXTERNAL);

        assertThat(missing(story, "decide")).isEmpty();
    }

    private static List<Gate> missing(Story story, String step) {
        return Gates.missing(story.procedure(), story.facts(), step);
    }
}
