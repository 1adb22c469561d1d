package id.or.amsi.tanggap.notification.lookup;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import id.or.amsi.tanggap.notification.lookup.LookupAnswer.Kind;
import id.or.amsi.tanggap.notification.lookup.LookupAnswer.Notice;
import id.or.amsi.tanggap.notification.lookup.Ranking.Why;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.HoursInWords;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// What is said to people, in one language. The texts follow the rules of the house: they believe, blame
/// nobody, take no gender for granted, promise nothing, and never ask for a block or a deletion before there
/// is evidence.
record Notices(ResourceBundle texts, Locale locale) {
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Notices in(Locale locale) {
        return new Notices(ResourceBundle.getBundle("help-notices", locale, EXACTLY), locale);
    }

    Notice help(Asked asked, List<HelpResource> first, Moment moment) {
        var kind = asked.level() == Level.INFO ? Kind.INFO : Kind.HELP;
        var body = Stream.of(text(asked, "body"), kind == Kind.INFO ? "" : openness(asked, first, moment))
                .filter(part -> !part.isEmpty())
                .toList();
        return new Notice(kind, text(asked, "title"), String.join(" ", body), locale.getLanguage());
    }

    /// @param ofChildren whether pictures of children are looked for
    Notice deterrence(boolean ofChildren) {
        var about = ofChildren ? "DETERRENCE.CHILD" : "DETERRENCE";
        return new Notice(
                Kind.DETERRENCE,
                texts.getString(about + ".title"),
                texts.getString(about + ".body"),
                locale.getLanguage());
    }

    String why(Why why, HelpResource resource) {
        return texts.getString("why." + why.name())
                .replace("{helps}", resource.helps().in(locale));
    }

    /// The text for the first topic if it has one of its own, else that of the level. To a child, and about
    /// one, nobody says to keep pictures: a copy is an offence.
    private String text(Asked asked, String part) {
        var first = asked.topics().stream().limit(1);
        return (asked.isChild() && !asked.topics().contains(Topic.SUICIDE) ? Stream.of(Topic.CHILD) : first)
                .map(topic -> asked.level() + "." + topic + "." + part)
                .filter(texts::containsKey)
                .findFirst()
                .map(texts::getString)
                .orElseGet(() -> texts.getString(asked.level() + "." + part));
    }

    /// Says so if of none of them it is known that somebody answers now.
    private String openness(Asked asked, List<HelpResource> first, Moment moment) {
        if (first.stream().anyMatch(moment::isOpen)) {
            return "";
        }
        var opens = moment.firstOpens(first);
        return opens.isPresent()
                ? texts.getString("closed").replace("{time}", new HoursInWords(locale).of(opens.get()))
                : texts.getString(asked.isLighter() ? "hours-unknown.lighter" : "hours-unknown");
    }
}
