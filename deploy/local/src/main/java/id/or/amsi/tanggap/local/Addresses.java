package id.or.amsi.tanggap.local;

import id.or.amsi.tanggap.local.Ports.Door;
import java.util.LinkedHashMap;
import java.util.Map;

/// Every address, account and secret of the stack, as the services get them in their environment and as the stack
/// describes itself to tests.
public final class Addresses {
    private static final String LOCAL = "http://localhost:";
    private static final String LOCAL_DATABASES = "jdbc:postgresql://localhost:";

    private final Ports ports;
    private final Secrets secrets;

    public Addresses(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    public String url(Door door) {
        return LOCAL + ports.of(door);
    }

    public String issuer() {
        return url(Door.KEYCLOAK) + "/realms/amsi";
    }

    private String database(Service service) {
        return LOCAL_DATABASES + ports.of(Door.POSTGRES) + "/" + service.id();
    }

    /// @return the environment a service runs with, the same names as in production
    public Map<String, String> environment(Service service) {
        var id = service.id();
        var values = new LinkedHashMap<String, String>();
        values.put("QUARKUS_HTTP_HOST", "localhost");
        values.put("QUARKUS_HTTP_PORT", text(service.door()));
        values.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        values.put("QUARKUS_MANAGEMENT_PORT", text(service.management()));
        values.put("TANGGAP_DB_URL", database(service));
        values.put("TANGGAP_DB_OWNER_PASSWORD", secrets.of(id + ".db.owner.password"));
        values.put("TANGGAP_DB_APP_PASSWORD", secrets.of(id + ".db.app.password"));
        values.put("TANGGAP_DB_RELAY_PASSWORD", secrets.of(id + ".db.relay.password"));
        values.put("TANGGAP_DB_JOBS_PASSWORD", secrets.of(id + ".db.jobs.password"));
        values.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.of(Door.KAFKA));
        values.put("TANGGAP_KAFKA_USERNAME", id);
        values.put("TANGGAP_KAFKA_PASSWORD", secrets.of(id + ".kafka.password"));
        values.put("TANGGAP_ISSUER", issuer());
        values.put("TANGGAP_CLIENT_SECRET", secrets.of(id + ".client.secret"));
        values.put("TANGGAP_TENANT_SERVICE_URL", url(Door.TENANT));
        switch (service) {
            case TENANT -> {
                values.put("TANGGAP_KEYCLOAK_URL", url(Door.KEYCLOAK));
                values.put("TANGGAP_FIRST_SECRETARIAT", "secretariat@amsi.example");
                putMail(values);
            }
            case NOTIFICATION -> {
                values.put("TANGGAP_INCIDENT_SERVICE_URL", url(Door.INCIDENT));
                values.put("TANGGAP_NEUTRAL_MAIL_FROM", "Kabar <kabar@pesan.example>");
                putMail(values);
            }
            case INCIDENT -> {
                putKeyStore(values);
                putLimits(values);
            }
            case SOP -> values.put("TANGGAP_PUBLIC_URL", url(Door.GATEWAY));
        }
        return values;
    }

    private void putKeyStore(Map<String, String> values) {
        values.put("TANGGAP_KEYSTORE_DB_URL", LOCAL_DATABASES + ports.of(Door.POSTGRES) + "/keystore");
        values.put("TANGGAP_KEYSTORE_DB_OWNER_PASSWORD", secrets.of("keystore.db.owner.password"));
        values.put("TANGGAP_KEYSTORE_DB_APP_PASSWORD", secrets.of("keystore.db.app.password"));
        values.put("TANGGAP_KEYSTORE_MASTER_KEY", secrets.of("keystore.master.key"));
        values.put("TANGGAP_HASH_KEY", secrets.of("incident.hash.key"));
        var signing = new SigningKeys(secrets);
        values.put("TANGGAP_SIGNING_PRIVATE_KEY", signing.privateKey());
        values.put("TANGGAP_SIGNING_PUBLIC_KEYS", signing.publicKey());
        values.put("TANGGAP_PUBLIC_URL", url(Door.GATEWAY));
    }

    /// Everybody here is one address, and benchmarks are floods.
    private static void putLimits(Map<String, String> values) {
        for (var limit : new String[] {"ADDRESS", "OUTLET", "CLIENT"}) {
            values.put("TANGGAP_THROTTLE_PER_" + limit, "100000000");
        }
    }

    private void putMail(Map<String, String> values) {
        values.put("TANGGAP_SMTP_HOST", "localhost");
        values.put("TANGGAP_SMTP_PORT", text(Door.SMTP));
        values.put("TANGGAP_PUBLIC_URL", url(Door.GATEWAY));
    }

    /// @return what `stack.properties` says, processes left out
    public Map<String, String> description() {
        var values = new LinkedHashMap<String, String>();
        values.put("gateway.url", url(Door.GATEWAY));
        values.put("console.url", url(Door.CONSOLE));
        values.put("keycloak.url", url(Door.KEYCLOAK));
        values.put("issuer", issuer());
        values.put("postgres.host", "localhost");
        values.put("postgres.port", text(Door.POSTGRES));
        values.put("postgres.superuser.password", secrets.of("postgres.superuser.password"));
        values.put("kafka.bootstrap", "localhost:" + ports.of(Door.KAFKA));
        values.put("kafka.admin.password", secrets.of("kafka.admin.password"));
        values.put("smtp.port", text(Door.SMTP));
        values.put("keycloak.admin.password", secrets.of("keycloak.admin.password"));
        for (var service : Service.values()) {
            describe(service, values);
        }
        return values;
    }

    private void describe(Service service, Map<String, String> values) {
        var id = service.id();
        values.put(id + ".url", url(service.door()));
        values.put(id + ".management.url", url(service.management()));
        values.put(id + ".db.url", database(service));
        for (var role : new String[] {"owner", "app", "relay", "jobs"}) {
            values.put(id + ".db." + role + ".password", secrets.of(id + ".db." + role + ".password"));
        }
        values.put(id + ".kafka.username", id);
        values.put(id + ".kafka.password", secrets.of(id + ".kafka.password"));
        values.put(id + ".client.secret", secrets.of(id + ".client.secret"));
        environment(service).forEach((name, value) -> values.put(id + ".env." + name, value));
    }

    /// @return what stands for each `${NAME}` in the realm file
    public Map<String, String> realmValues() {
        var values = new LinkedHashMap<String, String>();
        values.put("TANGGAP_PUBLIC_URL", url(Door.GATEWAY));
        values.put("TANGGAP_SMTP_HOST", "localhost");
        values.put("TANGGAP_SMTP_PORT", text(Door.SMTP));
        values.put("TANGGAP_MAIL_FROM", "akun@amsi.example");
        values.put("DASHBOARD_CLIENT_SECRET", secrets.of("dashboard.client.secret"));
        for (var service : Service.values()) {
            values.put(service.name() + "_CLIENT_SECRET", secrets.of(service.id() + ".client.secret"));
        }
        return values;
    }

    private String text(Door door) {
        return Integer.toString(ports.of(door));
    }
}
