package id.or.amsi.tanggap.notification.help;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.notification.help.model.Labelled;
import org.junit.jupiter.api.Test;

class HelpMatcherTest {
    private static final HelpMatcher MATCHER = HelpMatcher.trained();

    /// The floors lie a little under what `./tanggap bench help` measured; the goals stand there beside the figures.
    /// The newest file, `e`, has no floor: nothing may be changed for its sake.
    @Test
    void heldOutMessagesAreReadAsWellAsMeasured() {
        var messages = Labelled.read(HelpBench.CORPUS, "heldout-[a-d]\\.tsv");

        var judged = Judged.of(messages, MATCHER::read);

        assertThat(judged.crisisAnswered().value()).as("CRISIS answered").isGreaterThan(.96);
        assertThat(judged.crisisAsCrisis().value()).as("CRISIS as CRISIS").isGreaterThan(.93);
        assertThat(judged.pleasAnswered().value()).as("pleas answered").isGreaterThan(.95);
        assertThat(judged.falseAlarms(Level.NONE).value()).as("alarm on NONE").isLessThan(.06);
        assertThat(judged.falseAlarms(Level.INFO).value()).as("alarm on INFO").isLessThan(.1);
        assertThat(judged.rightTopic().value()).as("right topic").isGreaterThan(.91);
    }

    @Test
    void aReasonPointsAtWhatWasTyped() {
        var text = "Tolong, suamiku mukulin aku lagi malam ini";

        var reading = MATCHER.explain(text);

        assertThat(reading.level()).isEqualTo(Level.CRISIS);
        assertThat(reading.topics()).first().isEqualTo(Topic.KDRT);
        assertThat(reading.reasons())
                .isNotEmpty()
                .allSatisfy(reason ->
                        assertThat(text.substring(reason.from(), reason.to())).isNotBlank());
        assertThat(MATCHER.read(text).reasons()).isEmpty();
    }

    @Test
    void ordinaryTalkAndEmptyTextStaySilent() {
        for (var text : new String[] {"", "   ", "???", "resep rendang padang", "besok hujan ga ya di bogor"}) {
            assertThat(MATCHER.read(text)).isEqualTo(new Reading(Level.NONE, java.util.List.of(), java.util.List.of()));
        }
    }
}
