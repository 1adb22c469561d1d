package id.or.amsi.tanggap.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// The mail that the local mail server caught, read through the console.
public final class Mailbox {
    private static final Pattern ACCOUNT_LINK = Pattern.compile("https?://\\S+/login-actions/action-token\\?\\S+");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI console;

    /// @param console base address of the console, which has `GET /mail?to=`
    public Mailbox(URI console) {
        this.console = console;
    }

    /// All mail for an address, oldest first: objects with `from`, `to`, `subject`, `text` and `receivedAt`.
    public JsonNode mailTo(String address) {
        var query = console.resolve("/mail?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(query)
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("The console cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading mail", e);
        }
    }

    /// The subjects of all mail for an address, oldest first.
    public List<String> subjects(String address) {
        return StreamSupport.stream(mailTo(address).spliterator(), false)
                .map(mail -> mail.path("subject").asText())
                .toList();
    }

    /// The newest account link for an address, skipping the first `seen` links.
    ///
    /// @param seen how many links to this address were used before
    public Optional<URI> accountLink(String address, int seen) {
        var links = StreamSupport.stream(mailTo(address).spliterator(), false)
                .flatMap(mail -> ACCOUNT_LINK
                        .matcher(mail.path("text").asText())
                        .results()
                        .limit(1))
                .map(match -> URI.create(match.group()))
                .toList();
        return links.size() > seen ? Optional.of(links.getLast()) : Optional.empty();
    }
}
