package id.or.amsi.tanggap.local.kafka;

import id.or.amsi.tanggap.local.kafka.KafkaCatalogue.Topic;
import id.or.amsi.tanggap.local.kafka.KafkaCatalogue.User;
import id.or.amsi.tanggap.local.part.PartFailed;
import id.or.amsi.tanggap.local.part.Reach;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// Brings users, rights and topics on the cluster to what the catalogue says. A second time changes nothing.
final class KafkaAdministration {
    private static final int ITERATIONS = 4096;
    private static final int PATIENCE_SECONDS = 30;

    private final Map<String, Object> access;
    private final int port;
    private final UnaryOperator<String> passwords;

    /// @param passwords the password of a user by its name
    KafkaAdministration(int port, String adminPassword, UnaryOperator<String> passwords) {
        this.port = port;
        this.access = KafkaAccess.of("localhost:" + port, "admin", adminPassword);
        this.passwords = passwords;
    }

    /// @return whether the broker lets the administrator in and answers
    boolean answers() throws InterruptedException {
        if (!Reach.port(port)) {
            return false;
        }
        try (var admin = Admin.create(access)) {
            admin.describeCluster().nodes().get(5, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    void apply(KafkaCatalogue catalogue) throws InterruptedException {
        try (var admin = Admin.create(access)) {
            users(admin, catalogue.users());
            rights(admin, catalogue.users());
            topics(admin, catalogue.topics());
        }
    }

    private void users(Admin admin, List<User> users) throws InterruptedException {
        var how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, ITERATIONS);
        var alterations = new ArrayList<UserScramCredentialAlteration>();
        users.forEach(user ->
                alterations.add(new UserScramCredentialUpsertion(user.name(), how, passwords.apply(user.name()))));
        await(admin.alterUserScramCredentials(alterations).all());
    }

    /// What is written stays written: nobody deletes records, alters a topic or makes one, not even its owner.
    private static void rights(Admin admin, List<User> users) throws InterruptedException {
        var bindings = new ArrayList<AclBinding>();
        var tooMuch = new ArrayList<AclBindingFilter>();
        for (var user : users) {
            var own = user.name();
            tooMuch.add(allow(own, prefix(ResourceType.TOPIC, own + "."), AclOperation.ALL)
                    .toFilter());
            for (var operation : List.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE)) {
                bindings.add(allow(own, prefix(ResourceType.TOPIC, own + "."), operation));
            }
            bindings.add(allow(own, prefix(ResourceType.GROUP, own), AclOperation.ALL));
            bindings.add(allow(own, prefix(ResourceType.TRANSACTIONAL_ID, own), AclOperation.ALL));
            var cluster = new ResourcePattern(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL);
            bindings.add(allow(own, cluster, AclOperation.IDEMPOTENT_WRITE));
            for (var other : user.reads()) {
                bindings.add(allow(own, prefix(ResourceType.TOPIC, other), AclOperation.READ));
                bindings.add(allow(own, prefix(ResourceType.TOPIC, other), AclOperation.DESCRIBE));
            }
        }
        await(admin.createAcls(bindings).all());
        await(admin.deleteAcls(tooMuch).all());
    }

    private static ResourcePattern prefix(ResourceType type, String name) {
        return new ResourcePattern(type, name, PatternType.PREFIXED);
    }

    private static AclBinding allow(String user, ResourcePattern on, AclOperation operation) {
        return new AclBinding(on, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    private static void topics(Admin admin, Collection<Topic> topics) throws InterruptedException {
        var known = await(admin.listTopics().names());
        var missing = topics.stream()
                .filter(topic -> !known.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                .toList();
        await(admin.createTopics(missing).all());
        var settings = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        topics.forEach(topic -> settings.put(
                new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                topic.config().entrySet().stream()
                        .map(KafkaAdministration::setting)
                        .toList()));
        await(admin.incrementalAlterConfigs(settings).all());
    }

    private static AlterConfigOp setting(Map.Entry<String, String> value) {
        return new AlterConfigOp(new ConfigEntry(value.getKey(), value.getValue()), AlterConfigOp.OpType.SET);
    }

    private static <T> T await(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PartFailed("Kafka runs, but its users, rights and topics could not be prepared", e);
        }
    }
}
