package id.or.amsi.tanggap.notification.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A service that helps.
///
/// @param id stable; SOPs refer to it
/// @param helps what it does for whom, in a few words
/// @param topics what it helps with; empty for what is only referred to by its id
/// @param audiences for whom it is; empty for everybody
/// @param regions provinces; empty for the whole country
/// @param cost null if that is not known
/// @param next what happens after somebody got in touch; null if that is not known
public record HelpResource(
        String id,
        String name,
        Said helps,
        Set<Subject> topics,
        Set<Audience> audiences,
        Set<String> regions,
        List<String> languages,
        List<Channel> channels,
        @Nullable Said cost,
        @Nullable Said next) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int LONGEST_ID = 200;
    // possessive: what is tried again and again would end in a stack overflow
    private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    public HelpResource {
        Objects.requireNonNull(name);
        Objects.requireNonNull(helps);
        topics = Set.copyOf(topics);
        audiences = Set.copyOf(audiences);
        regions = Set.copyOf(regions);
        languages = List.copyOf(languages);
        channels = List.copyOf(channels);
        if (!isId(id) || !Region.codes().containsAll(regions)) {
            throw new IllegalArgumentException("not an id, or not a province: " + id);
        }
        if (name.isBlank() || !languages.stream().allMatch(LANGUAGE.asMatchPredicate())) {
            throw new IllegalArgumentException("no name, or not a language: " + id);
        }
    }

    /// Small letters, digits and hyphens between them, 200 at most.
    public static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    /// The channels that may be shown on that day: emergency numbers and web addresses always, everything
    /// else while its check counts; of two that contradict each other neither, checked or not, until one
    /// of them is gone, unless it is an emergency one.
    public List<Channel> shown(LocalDate day) {
        return channels.stream()
                .filter(channel -> channel.mayBeShown(day) && !isContradicted(channel))
                .toList();
    }

    /// The day on which everything that may be shown had been checked; empty while something of it was not.
    public Optional<LocalDate> verifiedAt(LocalDate day) {
        var shown = shown(day);
        return shown.stream().anyMatch(channel -> channel.check().on(day) != Check.State.CURRENT)
                ? Optional.empty()
                : shown.stream()
                        .map(channel -> channel.check().verifiedAt())
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo);
    }

    /// Whether somebody in danger can call it whatever happens: it has a number that is never hidden.
    public boolean canAlwaysBeReached() {
        return channels.stream().anyMatch(channel -> channel.emergency() && channel.dial() != null);
    }

    public boolean isIn(Region region) {
        return regions.contains(region.code());
    }

    /// Whether people of that region are served; everybody is if the region is not known.
    public boolean serves(Optional<Region> region) {
        return regions.isEmpty() || region.map(this::isIn).orElse(false);
    }

    public boolean isFor(Set<Audience> asking) {
        return Audience.isFor(audiences, asking);
    }

    /// The same service with other channels.
    public HelpResource withChannels(UnaryOperator<Channel> change) {
        var changed = channels.stream().map(change).toList();
        return new HelpResource(id, name, helps, topics, audiences, regions, languages, changed, cost, next);
    }

    /// The same service, with nobody's word for its contacts.
    public HelpResource unchecked() {
        return withChannels(Channel::unchecked);
    }

    /// The same service with the checks that are on record: a contact that is not exactly there, source
    /// and hours included, has none.
    public HelpResource withChecksOf(Optional<HelpResource> other) {
        var known = other.map(HelpResource::channels).orElse(List.of());
        return withChannels(channel -> known.stream()
                .filter(each -> each.unchecked().equals(channel.unchecked()))
                .findFirst()
                .orElseGet(channel::unchecked));
    }

    /// A check does not settle it: a number that somebody answers may still not be this service's.
    private boolean isContradicted(Channel channel) {
        return channel.rivals() != null
                && !channel.emergency()
                && channels.stream()
                        .filter(other -> Objects.equals(other.rivals(), channel.rivals()))
                        .anyMatch(other -> !other.leadsWhere(channel));
    }
}
