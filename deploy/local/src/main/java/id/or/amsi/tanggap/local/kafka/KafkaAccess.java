package id.or.amsi.tanggap.local.kafka;

import java.util.HashMap;
import java.util.Map;

/// How a client signs in at the cluster.
public final class KafkaAccess {
    private KafkaAccess() {}

    /// @return settings for any Kafka client
    public static Map<String, Object> of(String bootstrap, String user, String password) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "SCRAM-SHA-256");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";");
        settings.put("reconnect.backoff.max.ms", 500);
        return settings;
    }
}
