package id.or.amsi.tanggap.local.kafka;

import id.or.amsi.tanggap.local.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The broker's own files: one node that is broker and controller at once, every door behind a password, nothing
/// allowed
/// that no rule allows.
///
/// @param home the broker's folder
/// @param port where clients come in
/// @param controllerPort where the node speaks to itself
record KafkaSettings(Path home, int port, int controllerPort, String adminPassword, String controllerPassword) {

    Path properties() {
        return home.resolve("server.properties");
    }

    Path data() {
        return home.resolve("data");
    }

    private static final String SMALL_AND_QUICK = """
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.num.partitions=4
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.num.partitions=1
            share.coordinator.state.topic.min.isr=1
            broker.heartbeat.interval.ms=1000
            broker.session.timeout.ms=4000
            num.network.threads=2
            num.io.threads=4
            group.consumer.min.session.timeout.ms=6000
            group.consumer.session.timeout.ms=10000
            group.consumer.min.heartbeat.interval.ms=1000
            group.consumer.heartbeat.interval.ms=2000
            group.initial.rebalance.delay.ms=0
            """;

    void write() throws IOException {
        Files.writeString(
                Secrets.ownerOnly(properties()),
                """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=localhost:%2$d
                listeners=CLIENT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=CLIENT://localhost:%1$d
                listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                inter.broker.listener.name=CLIENT
                controller.listener.names=CONTROLLER
                sasl.enabled.mechanisms=SCRAM-SHA-256
                sasl.mechanism.inter.broker.protocol=SCRAM-SHA-256
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.controller.plain.sasl.jaas.config=\
                org.apache.kafka.common.security.plain.PlainLoginModule required \
                username="admin" password="%4$s" user_admin="%4$s";
                listener.name.client.scram-sha-256.sasl.jaas.config=\
                org.apache.kafka.common.security.scram.ScramLoginModule required username="admin" password="%3$s";
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:admin
                allow.everyone.if.no.acl.found=false
                auto.create.topics.enable=false
                log.dirs=%5$s
                """.formatted(port, controllerPort, adminPassword, controllerPassword, escaped(data()))
                        + SMALL_AND_QUICK);
    }

    /// The arguments of Kafka's StorageTool, in a file because one of them is a password.
    void writeFormatArguments(Path file, String clusterId) throws IOException {
        Files.writeString(Secrets.ownerOnly(file), """
                kafka.tools.StorageTool format --standalone
                --cluster-id %s
                --config "%s"
                --add-scram "SCRAM-SHA-256=[name=admin,password=%s]"
                """.formatted(clusterId, escaped(properties()), adminPassword));
    }

    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\\\");
    }
}
