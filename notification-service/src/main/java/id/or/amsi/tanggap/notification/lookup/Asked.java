package id.or.amsi.tanggap.notification.lookup;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import id.or.amsi.tanggap.notification.resource.Audience;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.Region;
import id.or.amsi.tanggap.notification.resource.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of a plea once it has been read: not a word of it.
///
/// @param topics the likelier first
/// @param audience who asks, as far as they said
/// @param region where they are, if they said
record Asked(Level level, List<Topic> topics, Set<Audience> audience, Optional<Region> region) {
    private static final Set<Topic> LIGHTER = EnumSet.of(Topic.HOAX, Topic.HATE);

    Asked {
        topics = List.copyOf(topics);
        audience = Set.copyOf(audience);
    }

    /// Life may be in danger: a crisis, or anything that speaks of ending it.
    boolean isDanger() {
        return level == Level.CRISIS || topics.contains(Topic.SUICIDE);
    }

    boolean isChild() {
        return topics.contains(Topic.CHILD) || audience.contains(Audience.CHILD);
    }

    boolean isJournalist() {
        return audience.contains(Audience.JOURNALIST);
    }

    /// Only false news or hatred, and nobody in danger.
    boolean isLighter() {
        return level != Level.CRISIS && LIGHTER.containsAll(topics);
    }

    /// Whether a card without a number would leave somebody alone.
    boolean needsNumber() {
        return isDanger() || topics.contains(Topic.CHILD);
    }

    /// Who asks, with what the topics say of them.
    Set<Audience> asking() {
        var asking = EnumSet.noneOf(Audience.class);
        asking.addAll(audience);
        if (isChild()) {
            asking.add(Audience.CHILD);
        }
        return asking;
    }

    /// Which of the topics a service helps with, 0 for the likelier; -1 for none.
    int topicOf(HelpResource resource) {
        for (var i = 0; i < topics.size(); i++) {
            if (resource.topics().contains(Subject.of(topics.get(i)))) {
                return i;
            }
        }
        return -1;
    }
}
