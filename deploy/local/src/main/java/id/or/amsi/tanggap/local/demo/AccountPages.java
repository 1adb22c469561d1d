package id.or.amsi.tanggap.local.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Walks through Keycloak's account pages as a person with a browser does: opens the link of the invitation, sets a
/// password, sets up the second factor, until the pages have nothing more to ask.
public final class AccountPages {
    private static final int MOST_PAGES = 12;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookiesOfThisMachine())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String password;
    private final SecondFactor secondFactor;

    /// @param password what to set, in the forms that ask for one
    /// @param secondFactor the secret and its present code, for the form that sets up the second factor
    public AccountPages(String password, SecondFactor secondFactor) {
        this.password = password;
        this.secondFactor = secondFactor;
    }

    /// Follows the link of an invitation to its end.
    ///
    /// @throws IllegalStateException when a page asks for what is not foreseen here; its text is in the message
    public void complete(URI link) {
        Document page = open(link);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var next = next(page);
            if (next == null) {
                return;
            }
            page = next;
        }
        throw new IllegalStateException("The account pages do not come to an end: " + page.text());
    }

    private @Nullable Document next(Document page) {
        refuseErrors(page);
        var newPassword = page.selectFirst("input[name=password-new]");
        if (newPassword != null) {
            return submit(page, newPassword, Map.of("password-new", password, "password-confirm", password));
        }
        var newSecondFactor = page.selectFirst("input[name=totpSecret]");
        if (newSecondFactor != null) {
            return submit(
                    page,
                    newSecondFactor,
                    Map.of("totpSecret", secondFactor.secret(), "totp", secondFactor.code(), "userLabel", "demo"));
        }
        var proceed = page.selectFirst("a[href*=/login-actions/]:not([href*=kc_locale])");
        return proceed == null ? null : open(URI.create(proceed.absUrl("href")));
    }

    private static void refuseErrors(Document page) {
        var error = page.selectFirst("#input-error, .kc-feedback-text, .pf-m-danger, [id^=input-error]");
        if (error != null && !error.text().isBlank() && page.selectFirst("#kc-error-message") != null) {
            throw new IllegalStateException("The account page refused: " + error.text());
        }
    }

    private Document submit(Document page, Element field, Map<String, String> values) {
        var form = field.closest("form");
        if (form == null) {
            throw new IllegalStateException("A field without a form on the page: " + page.title());
        }
        var filled = new LinkedHashMap<String, String>();
        form.select("input[name]").forEach(input -> {
            if (!"checkbox".equals(input.attr("type")) && !"submit".equals(input.attr("type"))) {
                filled.put(input.attr("name"), input.val());
            }
        });
        filled.putAll(values);
        var body = filled.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Document open(URI link) {
        return send(HttpRequest.newBuilder(link).GET());
    }

    private Document send(HttpRequest.Builder request) {
        try {
            var answer =
                    browser.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
            var page = Jsoup.parse(answer.body(), answer.uri().toString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        "The account page answered " + answer.statusCode() + ": " + page.text());
            }
            return page;
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak's account pages cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at the account pages", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Keeps cookies marked `Secure` for plain HTTP as well: browsers do so for this machine's own addresses.
    private static final class CookiesOfThisMachine extends CookieManager {
        private CookiesOfThisMachine() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            var cookies = headers.entrySet().stream()
                    .filter(header -> "set-cookie".equalsIgnoreCase(header.getKey()))
                    .flatMap(header -> header.getValue().stream())
                    .map(cookie -> cookie.replaceAll("(?i);\\s*Secure", ""))
                    .toList();
            super.put(uri, Map.of("Set-Cookie", cookies));
        }
    }

    /// The second factor of an account.
    public interface SecondFactor {
        /// @return the secret as Keycloak's form carries it
        String secret();

        /// @return the code of this moment, six digits
        String code();
    }
}
