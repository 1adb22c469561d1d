package id.or.amsi.tanggap.notification.exchange;

import id.or.amsi.tanggap.notification.resource.Audience;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.ChannelType;
import id.or.amsi.tanggap.notification.resource.Check;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.Hours;
import id.or.amsi.tanggap.notification.resource.Hours.Shift;
import id.or.amsi.tanggap.notification.resource.Region;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import id.or.amsi.tanggap.notification.resource.Said;
import id.or.amsi.tanggap.notification.resource.Subject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// Services with all that a service can hold, texts included that spreadsheets would reckon with.
final class Services {
    private static final Arbitrary<String> WORDS = Arbitraries.strings()
            .withChars("abcZ 09;,\"'=+-@|%\t\n.\u00e9\u2713<>&\\")
            .ofMinLength(1)
            .ofMaxLength(12)
            .filter(text -> !text.isBlank());
    /// What nobody writes with blanks at its ends.
    private static final Arbitrary<String> NAMES = WORDS.filter(text -> text.equals(text.strip()));

    private static final Arbitrary<Said> SAID =
            Combinators.combine(WORDS, WORDS).as(Said::new);

    private Services() {}

    static Arbitrary<HelpResource> any() {
        return Combinators.combine(
                        NAMES,
                        SAID,
                        Arbitraries.of(Subject.class).set().ofMaxSize(3),
                        Arbitraries.of(Audience.class).set().ofMaxSize(3),
                        Arbitraries.of("ID-JK", "ID-BA", "ID-PD").set(),
                        Arbitraries.of("id", "en", "jv").list().ofMaxSize(3).uniqueElements(),
                        contacts().list().ofMaxSize(4).uniqueElements(contact -> contact.type() + contact.value()),
                        Combinators.combine(SAID.injectNull(0.5), SAID.injectNull(0.5))
                                .as(Costs::new))
                .as((name, helps, topics, audiences, regions, languages, contacts, costs) -> new HelpResource(
                        "uji-contoh",
                        name,
                        helps,
                        topics,
                        audiences,
                        regions,
                        languages,
                        contacts,
                        costs.cost,
                        costs.next));
    }

    private record Costs(Said cost, Said next) {}

    private static Arbitrary<Channel> contacts() {
        return Combinators.combine(places(), NAMES.injectNull(0.7), SAID.injectNull(0.5), hours(), checks())
                .as((place, rivals, note, hours, check) ->
                        new Channel(place.type, place.value, place.dial, place.emergency, rivals, note, hours, check));
    }

    private record Place(
            ChannelType type, String value, @Nullable String dial, boolean emergency) {}

    /// What a contact may be: a number or an account of any form, a page, or an emergency number that is
    /// shipped.
    private static Arbitrary<Place> places() {
        var pages = EnumSet.of(ChannelType.WEB, ChannelType.FORM);
        var numbers = Combinators.combine(Arbitraries.of(EnumSet.complementOf(pages)), NAMES, NAMES.injectNull(0.5))
                .as((type, value, dial) -> new Place(type, value, dial, false));
        var paths = Arbitraries.strings().withChars("ab/?=&;,20-+'").ofMaxLength(12);
        var web = Combinators.combine(Arbitraries.of(pages), paths)
                .as((type, path) -> new Place(type, "https://contoh.example/" + path, null, false));
        var emergency = Arbitraries.of(ResourceFile.shipped().stream()
                .flatMap(service -> service.channels().stream())
                .filter(Channel::emergency)
                .map(channel -> new Place(channel.type(), channel.value(), channel.dial(), true))
                .toList());
        return Arbitraries.oneOf(List.of(numbers, web, emergency));
    }

    private static Arbitrary<Check> checks() {
        var confidence = Arbitraries.of(Check.Confidence.class);
        var day = Arbitraries.integers().between(0, 400).map(LocalDate.parse("2026-01-01")::plusDays);
        var checked = Combinators.combine(NAMES, confidence, day, NAMES)
                .as((source, sure, at, by) -> new Check(source, sure, null, null, null).verified(at, by));
        var never =
                Combinators.combine(NAMES, confidence).as((source, sure) -> new Check(source, sure, null, null, null));
        return Arbitraries.oneOf(List.of(checked, never));
    }

    private static Arbitrary<Hours> hours() {
        var times = Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay);
        var shifts = Combinators.combine(Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), times, times)
                .as(Shift::new)
                .list();
        var zones = Arbitraries.of(Region.WIB, Region.WITA, Region.WIT);
        var rules = Arbitraries.of(Hours.Holidays.class);
        var weekly = Combinators.combine(
                        zones, shifts.ofMinSize(1).ofMaxSize(3), shifts.ofMaxSize(2), rules, SAID.injectNull(0.5))
                .as((zone, usual, ramadan, rule, note) -> new Hours(false, zone, usual, ramadan, rule, note));
        var other = Combinators.combine(Arbitraries.of(true, false), zones.injectNull(0.5), rules, SAID.injectNull(0.5))
                .as((always, zone, rule, note) -> new Hours(always, zone, List.of(), List.of(), rule, note));
        return Arbitraries.oneOf(List.of(weekly, other));
    }

    static HelpResource one(Channel... contacts) {
        return new HelpResource(
                "uji-contoh",
                "Layanan uji",
                new Said("contoh", "an example"),
                Set.of(Subject.LEGAL),
                Set.of(),
                Set.of(),
                List.of("id"),
                List.of(contacts),
                null,
                null);
    }

    /// With hours and a check, which nothing that is shipped has.
    static HelpResource withHours(LocalDate day) {
        var shift = new Shift(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), LocalTime.of(9, 0), LocalTime.of(15, 0));
        var hours = new Hours(false, Region.WITA, List.of(shift), List.of(), Hours.Holidays.CLOSED, null);
        var plain = contact("021-1");
        return one(new Channel(
                ChannelType.WHATSAPP,
                plain.value(),
                null,
                false,
                null,
                null,
                hours,
                plain.check().verified(day, "somebody")));
    }

    static Channel contact(String number) {
        var check = new Check("a letter, 2026", Check.Confidence.M, null, null, null);
        return new Channel(ChannelType.TEL, number, null, false, null, null, Hours.UNKNOWN, check);
    }
}
