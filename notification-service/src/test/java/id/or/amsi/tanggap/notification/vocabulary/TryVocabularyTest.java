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
import id.or.amsi.tanggap.notification.vocabulary.Effect.Losses;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

        assertThat(effect.losses().crises()).isPositive();
        assertThat(effect.harms()).contains(Harm.CRISES_LOST);
        assertThat(effect.examples()).first().extracting(Changed::wanted).isEqualTo(Level.CRISIS);
    }

    @Test
    void phraseThatStandsInOrdinaryMessagesDoesHarm() {
        var effect =
                TRIAL.effect(List.of(), List.of(new Entry.Phrase("mau pulang", Level.CRISIS, Topic.KDRT, Speaker.OWN)));

        assertThat(effect.losses().alarms()).isGreaterThan(Effect.MOST);
        assertThat(effect.harms()).containsExactly(Harm.TOPICS_LOST, Harm.TOO_MANY_ALARMS);
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

    @Test
    void phraseThatGivesPleasAnotherTopicDoesHarm() {
        var hoax = TRIAL.effect(List.of(), List.of(new Entry.Phrase("pacar", Level.CRISIS, Topic.HOAX, Speaker.OWN)));

        assertThat(hoax.losses().pleaTopics()).isGreaterThan(Effect.MOST);
        assertThat(hoax.harms()).contains(Harm.TOPICS_LOST);
    }

    /// The model answers these messages with and without it, and others perhaps not.
    @Test
    void phraseThatIsAboutSomethingElseDoesHarmAlsoWhereItLiftsNothing() {
        var blood = TRIAL.effect(List.of(), List.of(phrase("ada darah", Topic.HOAX)));
        var wrong = TRIAL.effect(List.of(), List.of(phrase("mau nyusul", Topic.HOAX)));
        var right = TRIAL.effect(List.of(), List.of(phrase("mau nyusul", Topic.SUICIDE)));
        var shipped = TRIAL.effect(List.of(new Entry.Withdrawal("korban vcs")), List.of());

        assertThat(blood.examples())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.topicsAfter()).isEqualTo(each.topicsBefore()));
        assertThat(blood.losses().crisisTopics()).isPositive();
        assertThat(blood.harms()).containsExactly(Harm.TOPICS_LOST);
        assertThat(wrong.harms()).containsExactly(Harm.TOPICS_LOST);
        assertThat(right.harms()).isEmpty();
        assertThat(shipped.harms()).isEmpty();
    }

    @Test
    void phraseThatWasPublishedAlreadyIsNotCountedAgain() {
        var published = List.<Entry>of(phrase("ada darah", Topic.HOAX));
        var more = List.of(phrase("ada darah", Topic.HOAX), new Entry.Sense("gol bunuh diri"));

        var effect = TRIAL.effect(published, more);

        assertThat(effect.losses().crisisTopics()).isZero();
        assertThat(effect.sinceShipped().crisisTopics()).isPositive();
        assertThat(effect.harms()).isEmpty();
    }

    private static Entry phrase(String text, Topic topic) {
        return new Entry.Phrase(text, Level.CRISIS, topic, Speaker.OWN);
    }

    /// The model learnt these messages and answers them as before.
    @Test
    void withdrawalOfWhatLiftsMessagesAboutDangerDoesHarm() {
        var danger = TRIAL.effect(List.of(), List.of(new Entry.Withdrawal("dicekik suami")));
        var ordinary = TRIAL.effect(List.of(), List.of(new Entry.Withdrawal("predator anak")));

        assertThat(danger.harms()).containsExactly(Harm.CRISES_LOST);
        assertThat(danger.after().crisesAsCrisis()).isEqualTo(danger.before().crisesAsCrisis());
        assertThat(ordinary.harms()).isEmpty();
    }

    @Test
    void spellingThatHidesWordsOfMessagesAboutDangerDoesHarm() {
        var hides = TRIAL.effect(List.of(), List.of(new Entry.Spelling("dipukulin", "dibelai")));
        var shows = TRIAL.effect(List.of(), List.of(new Entry.Spelling("bnuh", "bunuh")));

        assertThat(hides.harms()).contains(Harm.CRISES_LOST);
        assertThat(shows.harms()).isEmpty();
    }

    @Test
    void manySmallChangesTogetherMayNotDoWhatOneMayNot() {
        var published = withdrawals("anak dipukul", "diraba", "disebarin mantan", "hp disadap pacar");
        var more = withdrawals("anak dipukul", "diraba", "disebarin mantan", "hp disadap pacar", "i was raped");

        var alone = TRIAL.effect(List.of(), withdrawals("i was raped"));
        var effect = TRIAL.effect(published, more);
        var back = TRIAL.effect(more, published);

        assertThat(alone.harms()).isEmpty();
        assertThat(alone.losses().pleas()).isBetween(1, Effect.MOST);
        assertThat(effect.losses().pleas()).isLessThanOrEqualTo(Effect.MOST);
        assertThat(effect.sinceShipped().pleas()).isGreaterThan(Effect.MOST_SINCE_SHIPPED);
        assertThat(effect.harms()).containsExactly(Harm.TOO_MUCH_SINCE_SHIPPED);
        assertThat(back.harms()).isEmpty();
    }

    @Test
    void crisesLostAreCountedAgainstWhatIsShipped() {
        var deaf = List.<Entry>of(new Entry.Sense("mau mati"));

        assertThat(TRIAL.crisesLost(deaf))
                .isEqualTo(TRIAL.effect(List.of(), deaf).losses().crises());
        assertThat(TRIAL.crisesLost(List.of(phrase("mau mati", Topic.SUICIDE)))).isZero();
        assertThat(TRIAL.crisesLost(List.of())).isZero();
    }

    @Test
    void harmIsWhatAProposalAddsAndNotWhatWasThere() {
        var nothing = new Losses(0, 0, 0, 0, 0);
        var much = new Losses(1, 20, 1, 20, 20);

        assertThat(Effect.harms(nothing, much, much)).isEmpty();
        assertThat(Effect.harms(new Losses(0, 2, 0, 2, 2), nothing, new Losses(0, 10, 0, 10, 10)))
                .isEmpty();
        assertThat(Effect.harms(nothing, nothing, new Losses(1, 0, 0, 0, 0))).containsExactly(Harm.CRISES_LOST);
        assertThat(Effect.harms(nothing, nothing, new Losses(0, 0, 1, 0, 0))).containsExactly(Harm.TOPICS_LOST);
        assertThat(Effect.harms(nothing, nothing, new Losses(0, 0, 0, 11, 0)))
                .containsExactly(Harm.TOO_MUCH_SINCE_SHIPPED);
        assertThat(Effect.harms(nothing, nothing, new Losses(0, 0, 0, 0, 11)))
                .containsExactly(Harm.TOO_MUCH_SINCE_SHIPPED);
        assertThat(Effect.harms(new Losses(1, 3, 1, 3, 3), nothing, nothing))
                .containsExactly(Harm.CRISES_LOST, Harm.TOO_MANY_PLEAS_LOST, Harm.TOPICS_LOST, Harm.TOO_MANY_ALARMS);
    }

    private static List<Entry> withdrawals(String... phrases) {
        return Stream.of(phrases).<Entry>map(Entry.Withdrawal::new).toList();
    }
}
