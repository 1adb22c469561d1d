package id.or.amsi.tanggap.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// Connects a `@QuarkusTest` to the running stack: `@WithTestResource(StackResource.class)`.
///
/// The service gets the environment that the launcher would give it; only tokens are trusted from the test's own key
/// instead of Keycloak's.
public class StackResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return configuration(RunningStack.attach().environment(service()));
    }

    @Override
    public void stop() {}

    /// What the environment means to a service under test.
    public static Map<String, String> configuration(Map<String, String> environment) {
        Map<String, String> configuration = new HashMap<>(environment);
        configuration.keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        configuration.put("quarkus.oidc.auth-server-url", "");
        configuration.put("quarkus.oidc.public-key", TestTokens.publicKey());
        return configuration;
    }

    private static String service() {
        Properties properties = new Properties();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream("application.properties")) {
            properties.load(Objects.requireNonNull(file, "application.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("tanggap.service");
    }
}
