package id.or.amsi.tanggap.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.contract.Documents.Described;
import org.junit.jupiter.api.Test;

class FreeTextTest {
    @Test
    void fieldsThatPeopleFillInAreFoundHoweverDeepAndThoseWithAFormOfTheirOwnAreNot() {
        assertThat(FreeText.aboutCases())
                .contains(
                        "reportPublicly.narrative",
                        "reportIncident.happenedAt[].what",
                        "reportIncident.contact.address",
                        "writeIncidentNote.text",
                        "lookUpHelp.text")
                .doesNotContain(
                        "reportIncident.kind",
                        "reportIncident.contact.windows[].from",
                        "excludePerson.personId",
                        "checkHelpContact.value",
                        "proposeHelpVocabulary.add[].text",
                        "rollBackHelpVocabulary.reason");
    }

    @Test
    void whatIsLeftOutIsThere() {
        assertThat(FreeText.operations().map(Described::id)).containsAll(FreeText.OF_OTHER_THINGS.keySet());
    }
}
