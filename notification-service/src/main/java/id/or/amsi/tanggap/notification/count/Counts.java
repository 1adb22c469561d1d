package id.or.amsi.tanggap.notification.count;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/// Counts answers by topic and level, in memory: who asked, for which outlet and when is not known here. What
/// a process had counted when it ends is lost.
@ApplicationScoped
public class Counts {
    private final Map<Level, Map<Topic, AtomicLong>> answers = new EnumMap<>(Level.class);

    public Counts() {
        for (var level : Level.values()) {
            var ofLevel = new EnumMap<Topic, AtomicLong>(Topic.class);
            for (var topic : Topic.values()) {
                ofLevel.put(topic, new AtomicLong());
            }
            answers.put(level, ofLevel);
        }
    }

    /// Of one topic and level.
    record Count(Level level, Topic topic, long answers) {}

    public void add(Level level, List<Topic> topics) {
        var ofLevel = Objects.requireNonNull(answers.get(level));
        for (var topic : topics) {
            Objects.requireNonNull(ofLevel.get(topic)).incrementAndGet();
        }
    }

    /// Everything counted so far that is at least `least`; all of it starts again from nothing, the rest unread.
    List<Count> take(long least) {
        var taken = new ArrayList<Count>();
        answers.forEach((level, ofLevel) -> ofLevel.forEach((topic, counter) -> {
            var counted = counter.getAndSet(0);
            if (counted >= least) {
                taken.add(new Count(level, topic, counted));
            }
        }));
        return taken;
    }
}
