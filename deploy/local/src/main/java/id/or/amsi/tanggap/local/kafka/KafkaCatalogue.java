package id.or.amsi.tanggap.local.kafka;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What belongs on the cluster, as written in `deploy/kafka`.
public record KafkaCatalogue(List<Topic> topics, List<User> users) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public KafkaCatalogue {
        topics = List.copyOf(topics);
        users = List.copyOf(users);
    }

    public static KafkaCatalogue read(Path topics, Path users) throws IOException {
        return new KafkaCatalogue(
                read(topics, Topics.class).topics(), read(users, Users.class).users());
    }

    /// Read as plain maps first, because only then may the file use anchors.
    private static <T> T read(Path file, Class<T> type) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            Object plain = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return MAPPER.convertValue(plain, type);
        }
    }

    private record Topics(@JsonProperty(required = true) List<Topic> topics) {}

    private record Users(@JsonProperty(required = true) List<User> users) {}

    /// @param config the topic's own settings, as Kafka names them
    public record Topic(String name, int partitions, Map<String, String> config) {
        public Topic {
            config = Map.copyOf(config);
        }
    }

    /// @param name also the prefix of everything that is the user's own
    /// @param reads prefixes of topics the user may read besides its own
    public record User(String name, List<String> reads) {
        public User {
            reads = List.copyOf(reads);
        }
    }
}
