package id.or.amsi.tanggap.notification.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.notification.help.Entry;
import id.or.amsi.tanggap.notification.help.Entry.Speaker;
import id.or.amsi.tanggap.notification.help.HelpMatcher;
import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.PresentMatcher;
import id.or.amsi.tanggap.notification.help.Topic;
import id.or.amsi.tanggap.notification.help.model.DevelopmentMessages;
import id.or.amsi.tanggap.notification.help.model.Labelled;
import id.or.amsi.tanggap.notification.vocabulary.Effect.Changed;
import id.or.amsi.tanggap.notification.vocabulary.Effect.Harm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TryVocabularyTest {
    private static final PresentMatcher PRESENT = new PresentMatcher(HelpMatcher.trained());
    private static final TryVocabulary TRIAL = new TryVocabulary(PRESENT);

    @Test
    void messagesAreThoseOfDevelopmentAndNeverHeldOut() {
        var shipped = DevelopmentMessages.shipped();

        assertThat(shipped).hasSizeGreaterThan(8_000);
        assertThat(shipped).containsAll(Labelled.read(Path.of("src/corpus"), "sample\\.tsv"));
        assertThat(shipped)
                .extracting(Labelled::id)
                .doesNotContainAnyElementsOf(Labelled.read(Path.of("src/corpus"), "heldout-.*\\.tsv").stream()
                        .map(Labelled::id)
                        .toList());
    }

    @Test
    void goodSenseSilencesAnAlarmAndHarmsNobody() {
        var effect = TRIAL.effect(List.of(), List.of(new Entry.Sense("gol bunuh diri")));

        assertThat(effect.harms()).isEmpty();
        assertThat(effect.after().alarmsOnNone()).isLessThan(effect.before().alarmsOnNone());
        assertThat(effect.after().crisesAsCrisis()).isEqualTo(effect.before().crisesAsCrisis());
        assertThat(effect.examples()).extracting(Changed::wanted).containsOnly(Level.NONE);
    }

    @Test
    void senseThatTakesWordsFromMessagesAboutDangerDoesHarm() {
        var effect = TRIAL.effect(List.of(), List.of(new Entry.Sense("mau mati")));

        assertThat(effect.crisesLost()).isPositive();
        assertThat(effect.harms()).contains(Harm.CRISES_LOST);
        assertThat(effect.examples()).first().extracting(Changed::wanted).isEqualTo(Level.CRISIS);
    }

    @Test
    void phraseThatStandsInOrdinaryMessagesDoesHarm() {
        var effect =
                TRIAL.effect(List.of(), List.of(new Entry.Phrase("mau pulang", Level.CRISIS, Topic.KDRT, Speaker.OWN)));

        assertThat(effect.newAlarms()).isGreaterThan(Effect.MOST_NEW_ALARMS);
        assertThat(effect.harms()).containsExactly(Harm.TOO_MANY_ALARMS);
        assertThat(effect.examples()).hasSizeLessThanOrEqualTo(Effect.MOST_EXAMPLES);
    }

    @Test
    void whatWasInForceBeforeIsWhatIsComparedWith() {
        var same = List.<Entry>of(new Entry.Sense("mau mati"));

        var effect = TRIAL.effect(same, same);

        assertThat(effect.changes()).isZero();
        assertThat(effect.harms()).isEmpty();
        assertThat(effect.before()).isEqualTo(effect.after());
    }
}
