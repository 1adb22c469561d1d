package id.or.amsi.tanggap.notification.snippet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The card's files as they lie in the repository, and what they hold.
final class SnippetFiles {
    static final List<String> PAGES = List.of("index.html", "en/index.html");
    static final Path HOW_TO = RunningStack.root().resolve("docs/how-to");
    private static final Path SERVICE = RunningStack.root().resolve("notification-service/src/main/resources");
    private static final Pattern CARD = Pattern.compile("<div class=\"tanggap-card\".*?\\n {2}</div>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("^(<div [^>]*) hidden>");
    private static final Pattern FRAGMENT =
            Pattern.compile("<!-- what other sites take begins here -->\\n(.*?)<!-- and ends here -->", Pattern.DOTALL);

    private SnippetFiles() {}

    /// @param name below `/help/`
    static String text(String name) {
        return read(SERVICE.resolve("META-INF/resources/help").resolve(name));
    }

    static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As `integrity` wants it.
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-384").digest(text.getBytes(UTF_8));
            return "sha384-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What an outlet takes of a page into its own.
    static String fragment(String page) {
        return FRAGMENT.matcher(text(page)).results().findFirst().orElseThrow().group(1);
    }

    /// The cards of a page, in both languages.
    static List<String> cards(String page) {
        return CARD.matcher(text(page))
                .results()
                .map(card -> HIDDEN.matcher(card.group()).replaceFirst("$1>"))
                .sorted()
                .toList();
    }

    /// Every channel that is shipped, of whichever service.
    static List<JsonNode> shippedChannels() {
        try {
            var services = new YAMLMapper().readTree(read(SERVICE.resolve("help/resources.yaml")));
            return stream(services)
                    .flatMap(service -> stream(service.path("channels")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
