package id.or.amsi.tanggap.notification.help.model;

import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import java.util.EnumMap;
import java.util.Map;

/// Which number of the model stands for which level or topic: the levels first, then the topics.
final class Outputs {
    static final int LEVELS = Level.values().length;
    static final int ALL = LEVELS + Topic.values().length;

    private static final Map<Level, Integer> OF_LEVEL = new EnumMap<>(Level.class);
    private static final Map<Topic, Integer> OF_TOPIC = new EnumMap<>(Topic.class);

    static {
        for (var level : Level.values()) {
            OF_LEVEL.put(level, OF_LEVEL.size());
        }
        for (var topic : Topic.values()) {
            OF_TOPIC.put(topic, LEVELS + OF_TOPIC.size());
        }
    }

    private Outputs() {}

    static int of(Level level) {
        return OF_LEVEL.getOrDefault(level, 0);
    }

    static int of(Topic topic) {
        return OF_TOPIC.getOrDefault(topic, LEVELS);
    }
}
