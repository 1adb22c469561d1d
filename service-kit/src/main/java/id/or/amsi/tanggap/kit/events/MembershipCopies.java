package id.or.amsi.tanggap.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Keeps this service's copy of tenants and memberships, on which it admits people. Reads nothing in a service that
/// names no topics, because it owns them itself. It hears of a change before every other handler.
@ApplicationScoped
@Priority(1)
class MembershipCopies implements EventHandler {
    private static final String COPY_TENANT = """
            insert into app.tenant_copy as copy (tenant_id, organization_id, umbrella, state, sequence)
            values (app.current_tenant(), ?, ?, ?, ?)
            on conflict (tenant_id) do update
            set organization_id = excluded.organization_id, umbrella = excluded.umbrella, state = excluded.state,
                sequence = excluded.sequence
            where copy.sequence < excluded.sequence""";
    private static final String COPY_MEMBERSHIP = """
            insert into app.membership_copy as copy
                (tenant_id, membership_id, person_id, state, roles, suspended, language, zone, sequence)
            values (app.current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, membership_id) do update
            set person_id = excluded.person_id, state = excluded.state, roles = excluded.roles,
                suspended = excluded.suspended, language = excluded.language, zone = excluded.zone,
                sequence = excluded.sequence
            where copy.sequence < excluded.sequence""";
    private static final String HEARD = """
            insert into app.copy_heartbeat as copy (topic, heard_at) values (?, ?)
            on conflict (topic) do update set heard_at = greatest(copy.heard_at, excluded.heard_at)
            where copy.missing = 0""";
    private static final String MISSED = """
            insert into app.copy_heartbeat as copy (topic, heard_at, missing) values (?, 'epoch', 1)
            on conflict (topic) do update set heard_at = 'epoch', missing = copy.missing + 1""";
    private static final String MADE_UP_FOR = """
            update app.copy_heartbeat set missing = greatest(missing - 1, 0) where topic = ?""";

    private final Optional<String> tenantTopic;
    private final Optional<String> memberTopic;
    private final DataSource database;
    private final Scopes scopes;

    MembershipCopies(
            @ConfigProperty(name = "tanggap.membership.tenant-topic") Optional<String> tenantTopic,
            @ConfigProperty(name = "tanggap.membership.member-topic") Optional<String> memberTopic,
            DataSource database,
            Scopes scopes) {
        this.tenantTopic = tenantTopic;
        this.memberTopic = memberTopic;
        this.database = database;
        this.scopes = scopes;
    }

    @Override
    public Set<String> topics() {
        return Stream.of(tenantTopic, memberTopic).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (tenantTopic.equals(Optional.of(event.topic()))) {
            copyTenant(event);
        } else {
            copyMembership(event);
        }
    }

    /// What is told of a tenant must be told as that tenant, whoever listens.
    void requireOwnTenant(ReceivedEvent event) {
        if (tenantTopic.equals(Optional.of(event.topic()))
                && !event.tenant().toString().equals(event.key())) {
            throw new UnreadableEvent(UnreadableEvent.Reason.WRONG_TENANT);
        }
    }

    /// Everything that happened before this time has been read from the topic.
    void heard(String topic, Instant time) {
        if (topics().contains(topic)) {
            scopes.within(Scope.nothing(), () -> write(HEARD, topic, time.atOffset(ZoneOffset.UTC)));
        }
    }

    /// A record of the topic could not be copied: from now on the copy counts as too old.
    void missed(String topic) {
        count(MISSED, topic);
    }

    /// A record that could not be copied has been looked at again.
    void madeUpFor(String topic) {
        count(MADE_UP_FOR, topic);
    }

    private void count(String change, String topic) {
        if (topics().contains(topic)) {
            scopes.within(Scope.nothing(), () -> write(change, topic));
        }
    }

    private void copyTenant(ReceivedEvent event) {
        JsonNode tenant = event.data();
        if (tenant == null) {
            write(COPY_TENANT, null, false, "REMOVED", event.sequence());
            return;
        }
        write(
                COPY_TENANT,
                text(tenant, "organizationId"),
                "ASSOCIATION".equals(text(tenant, "kind")),
                tenant.required("state").asText(),
                event.sequence());
    }

    private void copyMembership(ReceivedEvent event) {
        UUID membershipId = UUID.fromString(event.key());
        JsonNode member = event.data();
        if (member == null) {
            write(
                    COPY_MEMBERSHIP,
                    membershipId,
                    null,
                    "REMOVED",
                    new String[0],
                    new String[0],
                    null,
                    null,
                    event.sequence());
            return;
        }
        String person = text(member, "personId");
        write(
                COPY_MEMBERSHIP,
                membershipId,
                person == null ? null : UUID.fromString(person),
                member.required("state").asText(),
                names(member.required("roles")),
                names(member.path("suspendedRoles")),
                text(member, "language"),
                text(member, "timeZone"),
                event.sequence());
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    private static String[] names(JsonNode names) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    private boolean write(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the copy could not be written", e);
        }
    }
}
