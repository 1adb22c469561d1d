package id.or.amsi.tanggap.notification.lookup;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import id.or.amsi.tanggap.notification.resource.Audience;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which services come first, in this order: danger to life (112, 110, 119); who serves children, for a
/// child; for an adult whose images are misused SAFEnet, StopNCII, SAPA 129; the region before the country;
/// who answers now before who does not, and at night who answers day and night. Journalists are also shown
/// who is there for journalists. The line for psychological crises, which may be slow, never stands alone.
final class Ranking {
    static final String EMERGENCY = "darurat-112";
    private static final String CRISIS_LINE = "healing119";
    private static final int MOST = 3;
    private static final List<String> IMAGES = List.of("safenet", "stopncii", "sapa-129");
    private static final List<String> CHILDREN = List.of("sapa-129", "kpai", "take-it-down");
    private static final List<String> CHILDREN_ON_IMAGES = List.of("sapa-129", "take-it-down", "kpai");

    private final Moment moment;
    private final Asked asked;
    private final List<HelpResource> usable;
    private final List<Ranked> first = new ArrayList<>();

    private Ranking(List<HelpResource> all, Asked asked, Moment moment) {
        this.moment = moment;
        this.asked = asked;
        this.usable = all.stream()
                .filter(resource -> !moment.shown(resource).isEmpty())
                .filter(resource -> resource.isFor(asked.asking()))
                .filter(resource -> resource.serves(asked.region()))
                .toList();
    }

    /// At most three; none for `NONE`.
    static List<Ranked> of(List<HelpResource> all, Asked asked, Moment moment) {
        return switch (asked.level()) {
            case NONE -> List.of();
            case INFO -> new Ranking(all, asked, moment).rank(1);
            case HELP, CRISIS -> new Ranking(all, asked, moment).rank(MOST);
        };
    }

    private List<Ranked> rank(int most) {
        if (asked.isDanger()) {
            take(EMERGENCY, Why.DANGER, most);
        }
        if (asked.topics().contains(Topic.SUICIDE)) {
            take(CRISIS_LINE, Why.TOPIC, most);
        }
        var fitting = fitting();
        var press = asked.isJournalist() && asked.level() != Level.INFO ? press() : List.<HelpResource>of();
        fitting.forEach(resource -> take(resource, why(resource), press.isEmpty() ? most : most - 1));
        press.forEach(resource -> take(resource, Why.JOURNALIST, most));
        fitting.forEach(resource -> take(resource, why(resource), most));
        leaveNobodyAlone(most);
        return List.copyOf(first);
    }

    private List<HelpResource> fitting() {
        return usable.stream()
                .filter(resource -> asked.topicOf(resource) >= 0)
                .filter(resource -> !resource.id().equals(EMERGENCY))
                .sorted(order())
                .toList();
    }

    /// Those who are there for journalists only.
    private List<HelpResource> press() {
        return usable.stream()
                .filter(resource -> resource.audiences().equals(Set.of(Audience.JOURNALIST)))
                .sorted(Comparator.comparing(this::outsideRegion))
                .toList();
    }

    private Comparator<HelpResource> order() {
        return Comparator.<HelpResource>comparingInt(resource -> servesAsked(resource) ? 0 : 1)
                .thenComparingInt(resource -> isAboutImages() ? place(IMAGES, resource) : 0)
                .thenComparing(this::outsideRegion)
                .thenComparing(moment::answers)
                .thenComparingInt(this::placeForChildren)
                .thenComparingInt(asked::topicOf);
    }

    private boolean servesAsked(HelpResource resource) {
        return !asked.isChild() || resource.audiences().contains(Audience.CHILD);
    }

    private boolean isAboutImages() {
        return asked.topics().contains(Topic.KBGO) && !asked.isChild() && !asked.isDanger();
    }

    private boolean outsideRegion(HelpResource resource) {
        return asked.region().map(region -> !resource.isIn(region)).orElse(true);
    }

    private int placeForChildren(HelpResource resource) {
        var named = asked.topics().contains(Topic.KBGO) ? CHILDREN_ON_IMAGES : CHILDREN;
        return asked.isChild() ? place(named, resource) : 0;
    }

    private static int place(List<String> named, HelpResource resource) {
        var place = named.indexOf(resource.id());
        return place < 0 ? named.size() : place;
    }

    private Why why(HelpResource resource) {
        if (asked.isChild() && resource.audiences().contains(Audience.CHILD)) {
            return Why.CHILD;
        }
        if (!outsideRegion(resource)) {
            return Why.REGION;
        }
        return moment.answers(resource).isNow() ? Why.OPEN : Why.TOPIC;
    }

    private void take(String id, Why why, int most) {
        usable.stream().filter(resource -> resource.id().equals(id)).forEach(resource -> take(resource, why, most));
    }

    private void take(HelpResource resource, Why why, int most) {
        if (first.size() < most && !repeats(resource)) {
            first.add(new Ranked(resource, why));
        }
    }

    /// Whether it is there already, or has only numbers that are.
    private boolean repeats(HelpResource resource) {
        var there = first.stream()
                .flatMap(ranked -> numbers(ranked.resource()).stream())
                .collect(Collectors.toSet());
        var own = numbers(resource);
        return first.stream().anyMatch(ranked -> ranked.resource().equals(resource))
                || (!own.isEmpty() && there.containsAll(own));
    }

    /// Where a number is needed, or nobody of those chosen is known to answer now, the emergency numbers come in.
    private void leaveNobodyAlone(int most) {
        var numbered =
                first.stream().anyMatch(ranked -> !numbers(ranked.resource()).isEmpty());
        var answered = first.stream().anyMatch(ranked -> moment.isOpen(ranked.resource()));
        var missing =
                (asked.needsNumber() && !numbered) || (asked.level() != Level.INFO && !asked.isLighter() && !answered);
        if (missing) {
            while (first.size() >= most) {
                first.removeLast();
            }
            take(EMERGENCY, Why.DANGER, most);
        }
    }

    private Set<String> numbers(HelpResource resource) {
        return moment.shown(resource).stream()
                .filter(Channel::isNumber)
                .map(Channel::value)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Why a service was chosen.
    enum Why {
        DANGER,
        CHILD,
        REGION,
        JOURNALIST,
        OPEN,
        TOPIC
    }

    record Ranked(HelpResource resource, Why why) {}
}
