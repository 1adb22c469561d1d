package id.or.amsi.tanggap.tenant.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.tenant.testing.Mailbox;
import id.or.amsi.tanggap.tenant.testing.Stack;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Somebody at the page for forgotten passwords, with a browser and their mail.
final class ForgottenPassword {
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");
    private static final Pattern LINK =
            Pattern.compile("https?://\\S+/login-actions/action-token\\?key=[^.\\s]+\\.([^.\\s]+)\\.\\S+");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookiesOfThisMachine())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    /// Asks for a link, follows it, sets up the second factor that a handler must have, and sets another password.
    void setAnew(String address) {
        String asking = open(Stack.get("keycloak.url") + "/realms/amsi/login-actions/reset-credentials");
        submit(asking, "username=" + encoded(address));
        String secondFactor = open(link(address));
        Matcher secret = SECRET.matcher(secondFactor);
        if (!secret.find()) {
            throw new IllegalStateException("nothing asks for a second factor");
        }
        String newPassword = submit(secondFactor, "totpSecret=" + secret.group(1) + "&totp=" + code(secret.group(1)));
        if (!newPassword.contains("name=\"password-new\"")) {
            throw new IllegalStateException("nothing asks for a new password");
        }
        String password = encoded("Tanggap-lupa-" + UUID.randomUUID());
        submit(newPassword, "password-new=" + password + "&password-confirm=" + password);
    }

    /// Of this half minute (RFC 6238); Keycloak takes the one before as well.
    private static String code(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(Clock.systemUTC().millis() / 30_000)
                    .array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(String address) {
        return await().atMost(ofSeconds(30))
                .until(() -> links(address), links -> links.size() == 1)
                .getFirst();
    }

    /// The invitation's link is of another kind.
    private static List<String> links(String address) {
        return Mailbox.of(address).stream()
                .map(mail -> LINK.matcher(mail.path("text").asText()))
                .filter(Matcher::find)
                .filter(link ->
                        new String(Base64.getUrlDecoder().decode(link.group(1)), UTF_8).contains("reset-credentials"))
                .map(Matcher::group)
                .toList();
    }

    private String open(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    private String submit(String page, String fields) {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("there is no form on the page");
        }
        return send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = browser.send(request.timeout(ofSeconds(30)).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("Keycloak's page answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /// Sends cookies marked `Secure` over plain HTTP as well, as browsers do for this machine's own addresses.
    private static final class CookiesOfThisMachine extends CookieManager {
        private CookiesOfThisMachine() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            List<String> cookies = headers.entrySet().stream()
                    .filter(header -> "set-cookie".equalsIgnoreCase(header.getKey()))
                    .flatMap(header -> header.getValue().stream())
                    .map(cookie -> cookie.replaceAll("(?i);\\s*Secure", ""))
                    .toList();
            super.put(uri, Map.of("Set-Cookie", cookies));
        }
    }
}
