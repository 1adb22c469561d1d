package id.or.amsi.tanggap.notification.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.notification.resource.Check.Confidence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedResourcesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final List<HelpResource> SHIPPED = ResourceFile.shipped();
    private static final Check NEVER = new Check("somewhere, 2026", Confidence.M, null, null, null);

    @Test
    void nothingThatIsShippedCountsAsChecked() {
        assertThat(SHIPPED).isNotEmpty();
        assertThat(SHIPPED).flatExtracting(HelpResource::channels).allSatisfy(channel -> {
            assertThat(channel.check().verifiedAt()).isNull();
            assertThat(channel.check().source()).isNotBlank();
        });
    }

    @Test
    void ofUncheckedContactsOnlyEmergencyNumbersAndWebAddressesAreShown() {
        assertThat(SHIPPED)
                .flatExtracting(resource -> resource.shown(TODAY))
                .isNotEmpty()
                .allMatch(channel -> channel.emergency() || !channel.isNumber())
                .allMatch(channel -> channel.check().words(TODAY).id().equals("belum diperiksa"));
        assertThat(SHIPPED.stream()
                        .flatMap(resource -> resource.shown(TODAY).stream())
                        .filter(Channel::isNumber)
                        .map(Channel::value))
                .containsOnly("112", "110", "119", "129", "119 ext 8");
    }

    /// As the templates of the association name them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "darurat-112",
                "polisi-110",
                "ambulans-119",
                "healing119",
                "sapa-129",
                "komnas-perempuan",
                "uptd-ppa",
                "kpai",
                "take-it-down",
                "lbh-apik",
                "lpsk",
                "ylbhi",
                "safenet",
                "stopncii",
                "komdigi-aduan-konten",
                "dewan-pers",
                "aji-advokasi",
                "lbh-pers",
                "komite-keselamatan-jurnalis",
                "iasc-ojk",
                "cekfakta",
                "mafindo"
            })
    void servicesThatSopsReferToAreThere(String id) {
        assertThat(SHIPPED).extracting(HelpResource::id).containsOnlyOnce(id);
    }

    @Test
    void rowsHoldAllThatFilesDo() {
        assertThat(SHIPPED)
                .allSatisfy(resource -> assertThat(ResourceFile.parse(ResourceFile.write(resource)))
                        .isEqualTo(resource));
    }

    @Test
    void whatWasPublishedReplacesWhatIsShipped() {
        var resources = new HelpResources(Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC));
        var kpai = resources.find("kpai").orElseThrow();
        var checked = kpai.withChannels(channel -> channel.with(channel.check().verified(TODAY, "somebody")));

        resources.publish(List.of(checked), Set.of());

        assertThat(resources.find("kpai")).hasValue(checked);
        assertThat(resources.all()).hasSameSizeAs(SHIPPED);
    }

    @Test
    void ofAServiceWhoseRowCannotBeReadTheLastKnownStays() {
        var resources = new HelpResources(Clock.systemUTC());
        var kpai = resources.find("kpai").orElseThrow();
        var known = kpai.withChannels(channel -> channel.with(channel.check().verified(TODAY, "somebody")));
        resources.publish(List.of(known), Set.of());
        var lpsk = resources.find("lpsk").orElseThrow().withChannels(UnaryOperator.identity());

        resources.publish(List.of(lpsk), Set.of("kpai"));

        assertThat(resources.find("kpai")).hasValue(known);
        resources.publish(List.of(lpsk), Set.of());
        assertThat(resources.find("kpai")).hasValue(kpai);
    }

    @ParameterizedTest
    @ValueSource(strings = {"darurat-112", "sapa-129", "healing119", "polisi-110", "ambulans-119"})
    void emergencyServiceIsNeverWithoutItsNumber(String id) {
        var resources = new HelpResources(Clock.systemUTC());
        var service = resources.find(id).orElseThrow();
        var without = service.withChannels(channel -> number("021-1", null));
        var ordinary = resources.find("kpai").orElseThrow();

        assertThat(resources.keepsItsEmergencyNumber(service)).isTrue();
        assertThat(resources.keepsItsEmergencyNumber(without)).isFalse();
        assertThat(resources.keepsItsEmergencyNumber(ordinary)).isTrue();
        resources.publish(List.of(without), Set.of());
        assertThat(resources.find(id)).hasValue(service);
    }

    @Test
    void emergencyNumberIsShownEvenIfAnotherContradictsIt() {
        var emergency = new Channel(ChannelType.TEL, "129", "129", true, "tel", null, Hours.ALWAYS, NEVER);
        var other = number("021-1", "tel").with(NEVER.verified(TODAY, "somebody"));

        assertThat(resource(emergency, other).shown(TODAY)).containsExactly(emergency);
    }

    @Test
    void checkedNumberIsShownUntilItsCheckEnds() {
        var number = number("021-1", null).with(NEVER.verified(TODAY, "somebody"));
        var resource = resource(number);

        assertThat(resource.shown(TODAY.plusDays(90))).containsExactly(number);
        assertThat(resource.shown(TODAY.plusDays(91))).isEmpty();
        assertThat(resource.verifiedAt(TODAY)).hasValue(TODAY);
        assertThat(number.check().words(TODAY).id()).isEqualTo("diperiksa 2026-11-23, berlaku sampai 2027-02-21");
        assertThat(number.check().words(TODAY.plusDays(91)).id()).isEqualTo("belum diperiksa sejak 2026-11-23");
    }

    @Test
    void ofTwoNumbersThatContradictEachOtherNeitherIsShownUntilOneIsGone() {
        var one = number("021-1", "tel").with(NEVER.verified(TODAY, "somebody"));
        var other = number("021-2", "tel");

        assertThat(resource(one, other).shown(TODAY))
                .as("the other is unchecked")
                .isEmpty();
        assertThat(resource(one, other.with(NEVER.verified(TODAY, "somebody"))).shown(TODAY))
                .isEmpty();
        assertThat(resource(one, number("021-2", "surel")).shown(TODAY)).containsExactly(one);
        assertThat(resource(one).shown(TODAY)).containsExactly(one);
    }

    /// They are shown unchecked, so nobody may answer behind them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0812-0000-0000",
                "+62812000000",
                "tel:112",
                "https:0812",
                "https:///0812",
                "wa.me/62812000000",
                "https://wa.me/62812000000",
                "HTTPS://WA.ME/62812000000",
                "https://wa.me./62812000000",
                "https://api.whatsapp.com/send?phone=62812000000",
                "https://chat.whatsapp.com/abc",
                "https://t.me/contoh",
                "https://telegram.me/contoh",
                "tg://resolve?domain=contoh",
                "javascript:alert(1)",
                "https://contoh.example/a b"
            })
    void webAddressIsAPageAndNoWayToAPerson(String value) {
        for (var type : List.of(ChannelType.WEB, ChannelType.FORM)) {
            assertThatThrownBy(() -> web(type, value, null)).isInstanceOf(IllegalArgumentException.class);
            assertThat(web(type, "https://team.example/wa.me", null).value()).isNotEmpty();
            assertThatThrownBy(() -> web(type, "https://team.example", "+62812000000"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void onlyShippedEmergencyNumbersAreOnes() {
        var shipped =
                SHIPPED.stream().flatMap(service -> service.channels().stream()).toList();

        assertThat(shipped).allMatch(EmergencyContacts::allow);
        assertThat(EmergencyContacts.allow(emergency(ChannelType.TEL, "129", "129")))
                .isTrue();
        assertThat(EmergencyContacts.allow(number("021-1", null))).isTrue();
        assertThat(EmergencyContacts.allow(emergency(ChannelType.TEL, "021-1", "021-1")))
                .isFalse();
        assertThat(EmergencyContacts.allow(emergency(ChannelType.TEL, "129", "+62812000000")))
                .as("says one number and dials another")
                .isFalse();
        assertThat(EmergencyContacts.allow(emergency(ChannelType.WHATSAPP, "08111-129-129", "+628111129129")))
                .as("shipped, but not as one")
                .isFalse();
    }

    @Test
    void noCheckIsGoodForMoreThanNinetyDays() {
        assertThatThrownBy(() -> new Check("x", Confidence.H, TODAY, "somebody", TODAY.plusDays(91)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Check("x", Confidence.H, TODAY, null, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyProvinceHasItsTime() {
        assertThat(Region.codes()).hasSize(38);
        assertThat(Region.find("id-jk")).map(Region::zone).hasValue(Region.WIB);
        assertThat(Region.find("ID-BA")).map(Region::zone).hasValue(Region.WITA);
        assertThat(Region.find("ID-PD")).map(Region::zone).hasValue(Region.WIT);
        assertThat(Region.find("ID-XX")).isEmpty();
        assertThat(Region.find(null)).isEmpty();
    }

    private static Channel number(String value, @Nullable String rivals) {
        return new Channel(ChannelType.TEL, value, value, false, rivals, null, Hours.UNKNOWN, NEVER);
    }

    private static Channel web(ChannelType type, String value, @Nullable String dial) {
        return new Channel(type, value, dial, false, null, null, Hours.UNKNOWN, NEVER);
    }

    private static Channel emergency(ChannelType type, String value, String dial) {
        return new Channel(type, value, dial, true, null, null, Hours.ALWAYS, NEVER);
    }

    private static HelpResource resource(Channel... channels) {
        var said = new Said("bantuan", "help");
        return new HelpResource(
                "contoh",
                "Contoh",
                said,
                Set.of(Subject.KDRT),
                Set.of(),
                Set.of(),
                List.of("id"),
                List.of(channels),
                null,
                null);
    }
}
