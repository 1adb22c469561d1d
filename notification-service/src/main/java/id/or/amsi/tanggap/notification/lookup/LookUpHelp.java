package id.or.amsi.tanggap.notification.lookup;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.notification.count.Counts;
import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.PresentMatcher;
import id.or.amsi.tanggap.notification.help.Reading;
import id.or.amsi.tanggap.notification.help.Topic;
import id.or.amsi.tanggap.notification.lookup.LookupAnswer.Because;
import id.or.amsi.tanggap.notification.lookup.LookupAnswer.Card;
import id.or.amsi.tanggap.notification.lookup.Ranking.Ranked;
import id.or.amsi.tanggap.notification.lookup.Ranking.Why;
import id.or.amsi.tanggap.notification.resource.Check;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import id.or.amsi.tanggap.notification.resource.Region;
import id.or.amsi.tanggap.notification.resource.ShownChannel;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a plea and says where help is. It works in memory alone: no database, no network, and after the
/// answer nothing is left but a count of topics and levels. Nothing here may log, or let an exception out
/// that was made while the text was read.
@Startup
@ApplicationScoped
class LookUpHelp {
    private static final String DIRECTORY = "/v1/help/resources";

    private final PresentMatcher matcher;
    private final HelpResources resources;
    private final LookupLimits limits;
    private final Counts counts;
    private final Clock clock;

    LookUpHelp(PresentMatcher matcher, HelpResources resources, LookupLimits limits, Counts counts, Clock clock) {
        this.matcher = matcher;
        this.resources = resources;
        this.limits = limits;
        this.counts = counts;
        this.clock = clock;
    }

    /// @param usual the language of the answer if the plea names none
    /// @throws RefusedException with 429 when too many ask at once, with 503 if the text cannot be read
    LookupAnswer answer(Plea plea, Locale usual) {
        return limits.within(() -> read(plea, usual));
    }

    private LookupAnswer read(Plea plea, Locale usual) {
        var excerpt = Excerpt.of(plea.text());
        var reading = read(excerpt, plea.wantsReasons());
        counts.add(reading.level(), reading.topics());
        var asked = new Asked(reading.level(), reading.topics(), plea.asking(), Region.find(plea.region()));
        var locale = plea.locale(usual);
        var because = plea.wantsReasons() ? because(reading, excerpt) : null;
        return isDeterred(asked, excerpt)
                ? deterred(
                        asked,
                        asked.topics().contains(Topic.CHILD) && Deterrence.seeksMaterial(excerpt.text()),
                        locale,
                        because)
                : helped(asked, locale, because);
    }

    /// Whoever speaks of ending a life gets help, however they ask.
    private static boolean isDeterred(Asked asked, Excerpt excerpt) {
        return asked.level() == Level.INFO
                && !asked.topics().contains(Topic.SUICIDE)
                && Deterrence.fits(excerpt.text());
    }

    // what the matcher throws might hold the text: nothing of it may reach a log
    @SuppressWarnings("CatchingUnchecked")
    private Reading read(Excerpt excerpt, boolean reasons) {
        try {
            var present = matcher.get();
            return reasons ? present.explain(excerpt.text()) : present.read(excerpt.text());
        } catch (RuntimeException | StackOverflowError unsaid) {
            throw new RefusedException(new LookupRefusal.Unreadable());
        }
    }

    private LookupAnswer helped(Asked asked, Locale locale, @Nullable List<Because> because) {
        var moment = moment(asked);
        var first = Ranking.of(resources.all(), asked, moment);
        var notices = Notices.in(locale);
        var notice = asked.level() == Level.NONE
                ? null
                : notices.help(asked, first.stream().map(Ranked::resource).toList(), moment);
        return new LookupAnswer(
                asked.level(), asked.topics(), notice, cards(first, notices, moment), more(asked), because);
    }

    private LookupAnswer deterred(Asked asked, boolean ofChildren, Locale locale, @Nullable List<Because> because) {
        var notices = Notices.in(locale);
        var where = ofChildren ? Stream.of("ecpat-iwf", "sapa-129") : Stream.<String>empty();
        var first = where.flatMap(id -> resources.find(id).stream())
                .map(resource -> new Ranked(resource, Why.TOPIC))
                .toList();
        return new LookupAnswer(
                asked.level(),
                asked.topics(),
                notices.deterrence(ofChildren),
                cards(first, notices, moment(asked)),
                more(asked),
                because);
    }

    private List<Card> cards(List<Ranked> first, Notices notices, Moment moment) {
        return first.stream()
                .map(ranked ->
                        card(ranked.resource(), notices.why(ranked.why(), ranked.resource()), notices.locale(), moment))
                .toList();
    }

    private static Card card(HelpResource resource, String why, Locale locale, Moment moment) {
        var channels = moment.shown(resource);
        return new Card(
                resource.id(),
                resource.name(),
                why,
                channels.stream()
                        .map(channel -> ShownChannel.of(channel, locale, moment.now(), moment.today(), moment.days()))
                        .toList(),
                resource.verifiedAt(moment.today()).orElse(null),
                Check.worst(channels.stream().map(channel -> channel.check()).toList(), moment.today())
                        .in(locale));
    }

    private Moment moment(Asked asked) {
        var zone = asked.region().map(Region::zone).orElse(Region.USUAL);
        return new Moment(clock.instant(), zone, resources.today(), resources.days());
    }

    private static List<Because> because(Reading reading, Excerpt excerpt) {
        return reading.reasons().stream()
                .map(reason ->
                        new Because(excerpt.inWhole(reason.from()), excerpt.inWhole(reason.to()), reading.topics()))
                .toList();
    }

    private static String more(Asked asked) {
        var query = Stream.of(
                        asked.topics().stream().findFirst().map(topic -> "topic=" + topic),
                        asked.region().map(region -> "region=" + region.code()),
                        asked.asking().stream()
                                .sorted()
                                .findFirst()
                                .map(who -> "audience=" + who.name().toLowerCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .toList();
        return query.isEmpty() ? DIRECTORY : DIRECTORY + "?" + String.join("&", query);
    }
}
