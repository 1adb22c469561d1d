package id.or.amsi.tanggap.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Signs the tokens of service tests with a key that is made anew for every test run; [StackResource] tells the
/// service under test to trust it.
public final class TestTokens {
    private static final String PRIVATE = "tanggap.test.private-key";
    private static final String PUBLIC = "tanggap.test.public-key";
    private static final Map<List<Object>, Signed> SIGNED = new ConcurrentHashMap<>();

    private final Map<String, Object> organizations = new LinkedHashMap<>();
    private final Map<String, Object> clientRoles = new LinkedHashMap<>();
    private String subject = UUID.randomUUID().toString();
    private String audience = config("tanggap.service") + "-service";
    private String issuer = config("quarkus.oidc.token.issuer");
    private List<String> amr = List.of("pwd");
    private @Nullable String client;
    private Duration life = Duration.ofMinutes(10);

    private TestTokens() {}

    public static TestTokens token() {
        return new TestTokens();
    }

    /// Adds an organisation by its id in Keycloak; two make a token that must be refused.
    public TestTokens tenant(String organization) {
        organizations.put("alias-" + organization, Map.of("id", organization));
        return this;
    }

    /// Adds an organisation as Keycloak does when ids are switched off.
    public TestTokens tenantWithoutId(String alias) {
        organizations.put(alias, Map.of());
        return this;
    }

    public TestTokens person(UUID person) {
        subject = person.toString();
        return this;
    }

    public TestTokens subject(String text) {
        subject = text;
        return this;
    }

    /// How the person signed in: `otp` for a second factor.
    public TestTokens amr(String... methods) {
        amr = List.of(methods);
        return this;
    }

    public TestTokens audience(String client) {
        audience = client;
        return this;
    }

    public TestTokens issuer(String address) {
        issuer = address;
        return this;
    }

    /// The client that asked for the token.
    public TestTokens client(String id) {
        client = id;
        return this;
    }

    /// A client role, as another service's account has it.
    public TestTokens clientRole(String client, String role) {
        clientRoles.put(client, Map.of("roles", List.of(role)));
        return this;
    }

    public TestTokens expired() {
        life = Duration.ofMinutes(-5);
        return this;
    }

    /// The token, ready for `Authorization: Bearer`. What says the same is signed once a minute: a signature takes
    /// longer than many a request.
    public String sign() {
        Instant now = Instant.now();
        List<Object> said = List.of(
                subject,
                audience,
                issuer,
                amr,
                String.valueOf(client),
                Map.copyOf(organizations),
                Map.copyOf(clientRoles),
                life);
        return SIGNED.compute(
                        said,
                        (same, known) -> known != null && now.isBefore(known.until())
                                ? known
                                : new Signed(claims().sign(privateKey()), now.plus(Duration.ofMinutes(1))))
                .token();
    }

    private record Signed(String token, Instant until) {}

    /// The same token signed by a stranger.
    public String signByStranger() {
        return claims().sign(newKeys().getPrivate());
    }

    private JwtClaimsBuilder claims() {
        Instant end = Instant.now().plus(life);
        JwtClaimsBuilder claims = Jwt.claims()
                .subject(subject)
                .issuer(issuer)
                .audience(audience)
                .issuedAt(end.minus(Duration.ofMinutes(10)))
                .expiresAt(end)
                .claim("typ", "Bearer")
                .claim("amr", amr);
        if (client != null) {
            claims.claim("azp", client);
        }
        if (!organizations.isEmpty()) {
            claims.claim("organization", organizations);
        }
        return clientRoles.isEmpty() ? claims : claims.claim("resource_access", clientRoles);
    }

    /// The public half, as `quarkus.oidc.public-key` wants it.
    static synchronized String publicKey() {
        if (System.getProperty(PUBLIC) == null) {
            KeyPair keys = newKeys();
            System.setProperty(PRIVATE, text(keys.getPrivate().getEncoded()));
            System.setProperty(PUBLIC, text(keys.getPublic().getEncoded()));
        }
        return System.getProperty(PUBLIC);
    }

    private static PrivateKey privateKey() {
        publicKey();
        try {
            byte[] bytes = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
