package id.or.amsi.tanggap.notification.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import id.or.amsi.tanggap.notification.lookup.Ranking.Ranked;
import id.or.amsi.tanggap.notification.resource.Audience;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.Region;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Moment NOON = moment("2026-11-23T05:00:00Z");
    private static final Moment NIGHT = moment("2026-11-23T17:00:00Z");
    private static final List<HelpResource> SHIPPED = ResourceFile.shipped();

    @Test
    void dangerToLifeComesFirst() {
        assertThat(ids(asked(Level.CRISIS, Topic.KDRT))).startsWith("darurat-112", "sapa-129");
        assertThat(ids(asked(Level.HELP, Topic.KDRT))).doesNotContain("darurat-112");
    }

    @Test
    void lineForPsychologicalCrisesNeverStandsAlone() {
        assertThat(ids(asked(Level.CRISIS, Topic.SUICIDE))).startsWith("darurat-112", "healing119");
        assertThat(ids(asked(Level.HELP, Topic.SUICIDE))).startsWith("darurat-112", "healing119");
    }

    @Test
    void whoServesChildrenComesFirstForAChild() {
        assertThat(ids(asked(Level.HELP, Topic.CHILD))).containsExactly("sapa-129", "kpai", "take-it-down");
        assertThat(ids(asked(Level.HELP, Topic.CHILD, Topic.KBGO))).containsExactly("sapa-129", "take-it-down", "kpai");
        assertThat(ids(asked(Level.HELP, Topic.KBGO), Audience.CHILD)).startsWith("sapa-129", "take-it-down");
    }

    @Test
    void adultsWhoseImagesAreMisusedAreShownWhereTheyAreStopped() {
        assertThat(ids(asked(Level.HELP, Topic.KBGO))).containsExactly("safenet", "stopncii", "sapa-129");
    }

    @Test
    void menAreShownWhatIsForMen() {
        assertThat(ids(asked(Level.HELP, Topic.KBGO), Audience.MAN))
                .startsWith("safenet", "stopncii")
                .doesNotContain("sapa-129");
        assertThat(ids(asked(Level.HELP, Topic.KDRT), Audience.MAN))
                .isNotEmpty()
                .doesNotContain("sapa-129", "lbh-apik");
    }

    /// No service for them alone is known, so none may be lost to them.
    @Test
    void peopleWithADisabilityAreShownAllThatOthersAre() {
        for (Level level : EnumSet.of(Level.HELP, Level.CRISIS)) {
            for (Topic topic : Topic.values()) {
                assertThat(ids(asked(level, topic), Audience.DISABILITY))
                        .isNotEmpty()
                        .isEqualTo(ids(asked(level, topic)));
            }
        }
    }

    @Test
    void journalistsAreAlsoShownWhoIsThereForJournalists() {
        assertThat(ids(asked(Level.HELP, Topic.HARASSMENT), Audience.JOURNALIST))
                .hasSize(3)
                .contains("aji-advokasi", "sapa-129");
        assertThat(ids(asked(Level.CRISIS, Topic.KBGO), Audience.JOURNALIST))
                .startsWith("darurat-112")
                .contains("aji-advokasi");
        assertThat(ids(asked(Level.HELP, Topic.HARASSMENT))).doesNotContain("aji-advokasi");
    }

    @Test
    void regionComesBeforeTheCountryAndOtherRegionsNotAtAll() {
        var inJakarta = asked(Level.HELP, Topic.KDRT, Region.find("ID-JK"));
        var inAceh = asked(Level.HELP, Topic.KDRT, Region.find("ID-AC"));

        assertThat(ids(inJakarta)).startsWith("upt-ppa-dki");
        assertThat(ids(inAceh)).startsWith("sapa-129").doesNotContain("upt-ppa-dki", "lbh-apik");
    }

    @Test
    void falseNewsGetNoNumbersForEmergencies() {
        assertThat(ids(asked(Level.HELP, Topic.HOAX))).containsExactly("cekfakta", "mafindo", "komdigi-aduan-konten");
        assertThat(ids(asked(Level.NONE, Topic.HOAX))).isEmpty();
        assertThat(ids(asked(Level.INFO, Topic.KDRT))).hasSize(1);
    }

    @Test
    void atNightWhoAnswersDayAndNightComesFirst() {
        assertThat(NIGHT.isNight()).isTrue();
        assertThat(NOON.isNight()).isFalse();
        assertThat(Ranking.of(SHIPPED, asked(Level.HELP, Topic.HARASSMENT), NIGHT))
                .first()
                .extracting(ranked -> ranked.resource().id())
                .isEqualTo("sapa-129");
    }

    @Property(tries = 400)
    void nobodyIsLeftAlone(@ForAll("pleas") Asked asked, @ForAll("moments") Moment moment) {
        var first = Ranking.of(SHIPPED, asked, moment);

        assertThat(first).hasSizeBetween(1, 3).doesNotHaveDuplicates();
        assertThat(first).allMatch(ranked -> !moment.shown(ranked.resource()).isEmpty());
        if (asked.needsNumber()) {
            assertThat(numbers(first, moment)).as("numbers").isNotEmpty();
        }
        if (asked.level() != Level.INFO && !asked.isLighter()) {
            assertThat(first).as("open").anyMatch(ranked -> moment.isOpen(ranked.resource()));
        }
        if (asked.isDanger()) {
            assertThat(first.getFirst().resource().id()).isEqualTo("darurat-112");
        }
    }

    @Property(tries = 400)
    void noChildIsSentWhereOnlyAdultsAre(@ForAll("pleas") Asked asked, @ForAll("moments") Moment moment) {
        var ids = Ranking.of(SHIPPED, asked, moment).stream()
                .map(ranked -> ranked.resource().id())
                .toList();

        if (asked.isChild()) {
            assertThat(ids).doesNotContain("stopncii");
        } else {
            assertThat(ids).doesNotContain("take-it-down", "kpai");
        }
        assertThat(ids).isNotEqualTo(List.of("healing119"));
    }

    @Provide
    Arbitrary<Asked> pleas() {
        var levels = Arbitraries.of(Level.INFO, Level.HELP, Level.CRISIS);
        var topics =
                Arbitraries.of(Topic.class).list().uniqueElements().ofMinSize(1).ofMaxSize(2);
        var audiences = Arbitraries.of(Audience.class).set().ofMaxSize(3);
        var regions = Arbitraries.of("ID-JK", "ID-JI", "ID-BA", "ID-PA", "").map(Region::find);
        return Combinators.combine(levels, topics, audiences, regions).as(Asked::new);
    }

    @Provide
    Arbitrary<Moment> moments() {
        return Arbitraries.longs()
                .between(1_795_000_000L, 1_830_000_000L)
                .map(second ->
                        new Moment(Instant.ofEpochSecond(second), Region.WIB, TODAY, ResourceFile.specialDays()));
    }

    private static List<String> numbers(List<Ranked> first, Moment moment) {
        return first.stream()
                .flatMap(ranked -> moment.shown(ranked.resource()).stream())
                .filter(Channel::isNumber)
                .map(Channel::value)
                .toList();
    }

    private static List<String> ids(Asked asked, Audience... audience) {
        var who = EnumSet.noneOf(Audience.class);
        who.addAll(List.of(audience));
        var whole = new Asked(asked.level(), asked.topics(), who, asked.region());
        return Ranking.of(SHIPPED, whole, NOON).stream()
                .map(ranked -> ranked.resource().id())
                .toList();
    }

    private static Asked asked(Level level, Topic... topics) {
        return new Asked(level, List.of(topics), Set.of(), Optional.empty());
    }

    private static Asked asked(Level level, Topic topic, Optional<Region> region) {
        return new Asked(level, List.of(topic), Set.of(), region);
    }

    private static Moment moment(String now) {
        return new Moment(Instant.parse(now), Region.WIB, TODAY, ResourceFile.specialDays());
    }
}
