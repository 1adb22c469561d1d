package id.or.amsi.tanggap.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Signs demonstration accounts in, with password and second factor, through the local client `tanggap-cli`.
public final class Tokens {
    /// The client that exists on local stacks only.
    public static final String CLIENT = "tanggap-cli";

    /// The realm's direct grant flow answers so to whoever must have a second factor and has none.
    private static final int NO_SECOND_FACTOR = 401;
    /// Half of what the realm lets a token live.
    private static final Duration RECENT = Duration.ofSeconds(60);

    /// When its database was away, Keycloak throws one connection away with each error that it answers.
    private static final int CONNECTIONS = 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Clock clock = Clock.systemUTC();
    private final String issuer;
    private final String password;
    private final String secondFactorSeed;
    private final Map<SignedIn, Kept> kept = new ConcurrentHashMap<>();

    /// @param issuer the realm's address
    /// @param secondFactorSeed the seed in plain text; accounts without a second factor are not asked for its code
    public Tokens(String issuer, String password, String secondFactorSeed) {
        this.issuer = issuer;
        this.password = password;
        this.secondFactorSeed = secondFactorSeed;
    }

    /// @param account the account's mail address
    /// @param alias the organisation to act in; null for the one of the mail's domain
    /// @return an access token
    /// @throws TokenRefused when Keycloak says no or cannot be reached
    public String of(String account, @Nullable String alias) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "password");
        form.put("client_id", CLIENT);
        form.put("username", account);
        form.put("password", password);
        form.put("totp", Totp.code(secondFactorSeed, clock.instant()));
        form.put("scope", "openid organization:" + (alias == null ? aliasOf(account) : alias));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        var answer = send(request);
        for (var again = 0; answer.statusCode() >= 500 && again < CONNECTIONS; again++) {
            answer = send(request);
        }
        return tokenIn(account, answer);
    }

    /// The same, but not new if there is one of the last minute: checking a password is slow on purpose.
    public String recent(String account, @Nullable String alias) {
        var now = clock.instant();
        return kept.compute(
                        new SignedIn(account, alias == null ? aliasOf(account) : alias),
                        (session, token) -> token != null && now.isBefore(token.until())
                                ? token
                                : new Kept(of(account, alias), now.plus(RECENT)))
                .token();
    }

    /// The account has changed: what [#recent] gave is not the newest any more.
    public void forget(String account) {
        kept.keySet().removeIf(session -> session.account().equals(account));
    }

    /// @return `kabarbunga-example` for any address at `kabarbunga.example`
    static String aliasOf(String account) {
        return account.substring(account.indexOf('@') + 1).replace('.', '-');
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new TokenRefused("Keycloak does not answer at " + issuer + "; is the stack up (./tanggap up)?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenRefused("Interrupted while signing in");
        }
    }

    private static String tokenIn(String account, HttpResponse<String> answer) {
        try {
            if (answer.statusCode() == NO_SECOND_FACTOR) {
                throw new TokenRefused(
                        account + " needs a second factor and has none yet: its owner sets it up with the"
                                + " link in the mail.");
            }
            var body = JSON.readTree(answer.body());
            if (answer.statusCode() == 200) {
                return body.path("access_token").asText();
            }
            throw new TokenRefused("Keycloak refused " + account + ": "
                    + body.path("error_description")
                            .asText(body.path("error").asText("status " + answer.statusCode())));
        } catch (IOException e) {
            throw new TokenRefused("Keycloak answered " + answer.statusCode() + " without a readable body");
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private record SignedIn(String account, String alias) {}

    private record Kept(String token, Instant until) {}

    /// No token, and why, in words for a person.
    public static final class TokenRefused extends RuntimeException {
        TokenRefused(String message) {
            super(message);
        }
    }
}
