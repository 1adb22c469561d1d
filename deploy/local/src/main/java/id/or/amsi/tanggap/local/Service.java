package id.or.amsi.tanggap.local;

import id.or.amsi.tanggap.local.Ports.Door;
import java.util.List;
import java.util.Locale;

/// Tanggap's own services, as the stack knows them: a name that is database, Kafka user and part at once.
public enum Service {
    TENANT(Door.TENANT, Door.TENANT_MANAGEMENT),
    SOP(Door.SOP, Door.SOP_MANAGEMENT),
    INCIDENT(Door.INCIDENT, Door.INCIDENT_MANAGEMENT),
    NOTIFICATION(Door.NOTIFICATION, Door.NOTIFICATION_MANAGEMENT);

    private final Door door;
    private final Door management;

    Service(Door door, Door management) {
        this.door = door;
        this.management = management;
    }

    /// @return `tenant`, `sop`, `incident` or `notification`
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return the module's folder and the client's name in Keycloak
    public String module() {
        return id() + "-service";
    }

    public Door door() {
        return door;
    }

    public Door management() {
        return management;
    }

    /// @return the database roles, without the service's prefix, that it takes for callers without a token
    public List<String> narrowRoles() {
        return switch (this) {
            case SOP -> List.of("reader");
            case INCIDENT -> List.of("intake", "receipt");
            case TENANT, NOTIFICATION -> List.of();
        };
    }
}
