package id.or.amsi.tanggap.notification.snippet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the card says and holds: numbers of the class `emergency` alone, each with its source and that nobody checked
/// it; nothing that a strict policy refuses, and nothing that tracks.
class SnippetTest {
    private static final int LARGEST_SCRIPT = 10_500;
    private static final Pattern LINE =
            Pattern.compile("<li><a href=\"tel:([^\"]+)\"><strong>([^<]+)</strong>[^<]*</a>\\s*"
                    + "<small><span class=\"tanggap-checked\">([^<]+)</span> · ([^<]+)</small></li>");
    private static final Pattern ADDRESS = Pattern.compile("href=\"(https:[^\"]+)\"");
    private static final Pattern INTEGRITY =
            Pattern.compile("1\\.0\\.0/(snippet\\.(?:js|css))\"[^>]*?integrity=\"([^\"]+)\"", Pattern.DOTALL);
    private static final String EXIT = "https://www.bmkg.go.id/";

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "en/index.html"})
    void cardHoldsEveryEmergencyNumberWithItsSourceAndThatNobodyCheckedIt(String page) {
        var emergency = SnippetFiles.shippedChannels().stream()
                .filter(channel -> channel.path("emergency").asBoolean())
                .map(channel -> channel.path("dial").asText())
                .collect(Collectors.toSet());

        var cards = SnippetFiles.cards(page);

        assertThat(emergency).contains("112", "110", "119", "129", "119,8");
        assertThat(cards).hasSize(2).allSatisfy(card -> {
            var lines = LINE.matcher(card).results().toList();
            assertThat(lines).extracting(line -> line.group(1)).containsExactlyInAnyOrderElementsOf(emergency);
            assertThat(lines).extracting(line -> line.group(3)).allMatch(words -> words.contains("belum diperiksa"));
            assertThat(lines).extracting(line -> line.group(4)).allMatch(words -> words.matches("(sumber|source): .+"));
            assertThat(card.split("tel:", -1)).as("no number beside these").hasSize(emergency.size() + 1);
        });
    }

    @Test
    void sourceIsTheOneOfTheRegistry() {
        var english = SnippetFiles.cards("en/index.html").getFirst();

        assertThat(LINE.matcher(english).results())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(SnippetFiles.shippedChannels())
                        .filteredOn(channel -> isNamed(channel, line))
                        .extracting(
                                channel -> channel.path("check").path("source").asText())
                        .contains(line.group(4).replace("source: ", "")));
    }

    private static boolean isNamed(JsonNode channel, MatchResult line) {
        return channel.path("dial").asText().equals(line.group(1))
                && channel.path("value").asText().equals(line.group(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "en/index.html"})
    void addressesOfServicesStandInTheRegistry(String page) {
        var known = SnippetFiles.shippedChannels().stream()
                .map(channel -> channel.path("value").asText())
                .collect(Collectors.toSet());

        var shown = ADDRESS.matcher(SnippetFiles.text(page))
                .results()
                .map(found -> found.group(1))
                .filter(address -> !address.equals(EXIT))
                .toList();

        assertThat(shown).hasSizeGreaterThan(10).allMatch(known::contains);
        assertThat(SnippetFiles.text(page)).contains("belum diperiksa");
    }

    @Test
    void bothPagesHoldTheSameTwoCards() {
        assertThat(SnippetFiles.cards("index.html")).isEqualTo(SnippetFiles.cards("en/index.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "en/index.html"})
    void strictPolicyRefusesNothingOfIt(String page) {
        assertThat(SnippetFiles.text(page))
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("style=", "<style", "<script>", "javascript:", "<iframe", "<img");
        assertThat(SnippetFiles.fragment(page))
                .as("nothing that a browser could send without the script")
                .doesNotContain("<form", "name=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "en/index.html"})
    void noLinkTellsWhereItWasFollowed(String page) {
        var links = Pattern.compile("<(?:a|link|script)\\b[^>]*(?:href|src)=\"(?!tel:|#|data:|/help/page)[^>]*>")
                .matcher(SnippetFiles.text(page))
                .results()
                .map(found -> found.group())
                .toList();

        assertThat(links).hasSizeGreaterThan(20).allMatch(link -> link.contains("referrerpolicy=\"no-referrer\""));
    }

    @Test
    void noAddressHoldsWhatItIsAboutAndNoneIsGuessed() {
        assertThat(SnippetFiles.text("1.0.0/snippet.js"))
                .doesNotContain("topic=", "answer.more", "script.src", "new URL(");
    }

    @Test
    void scriptIsSmallKeepsNothingAndWritesNoMarkup() {
        var script = SnippetFiles.text("1.0.0/snippet.js");

        assertThat(script.getBytes(UTF_8)).hasSizeLessThan(LARGEST_SCRIPT);
        assertThat(script)
                .doesNotContain("document.cookie", "localStorage", "sessionStorage", "indexedDB", "sendBeacon")
                .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")
                .doesNotContain("navigator.", "XMLHttpRequest", "import(");
        assertThat(script.split("fetch\\(", -1)).as("one place that asks").hasSize(2);
    }

    @Test
    void styleTouchesNothingOfTheSite() {
        var rules = SnippetFiles.text("1.0.0/snippet.css").replaceAll("(?s)/\\*.*?\\*/", "");

        var selectors = Pattern.compile("([^{}]+)\\{")
                .matcher(rules)
                .results()
                .map(rule -> rule.group(1).strip())
                .filter(rule -> !rule.startsWith("@"))
                .flatMap(rule -> Stream.of(rule.split(",\\s*", -1)))
                .toList();

        assertThat(selectors).hasSizeGreaterThan(30).allMatch(selector -> selector.startsWith(".tanggap"));
        assertThat(rules).doesNotContain("url(", "@import", "@font-face");
    }

    /// A version that an outlet has pinned must stay as it is: what changes gets a folder of its own.
    @Test
    void versionIsWhatPagesAndInstructionsPin() {
        var howTo = SnippetFiles.read(SnippetFiles.HOW_TO.resolve("embed-help.md"));
        var script = SnippetFiles.hash(SnippetFiles.text("1.0.0/snippet.js"));
        var style = SnippetFiles.hash(SnippetFiles.text("1.0.0/snippet.css"));
        var printed = Stream.of("embed-help", "embed-help-in-english", "help-in-search-box", "help-in-comment-form")
                .map(name -> SnippetFiles.read(SnippetFiles.HOW_TO.resolve(name + ".md")));

        var pages = SnippetFiles.PAGES.stream().map(SnippetFiles::text);

        assertThat(Stream.concat(pages, printed))
                .allSatisfy(text -> assertThat(INTEGRITY.matcher(text).results())
                        .extracting(found -> found.group(1) + " " + found.group(2))
                        .containsExactlyInAnyOrder("snippet.js " + script, "snippet.css " + style));
        assertThat(howTo).contains("| `snippet.js` | `" + script + "` |", "| `snippet.css` | `" + style + "` |");
    }

    @Test
    void instructionsShowWhatIsServed() {
        var howTo = SnippetFiles.read(SnippetFiles.HOW_TO.resolve("embed-help.md"));

        var english = SnippetFiles.read(SnippetFiles.HOW_TO.resolve("embed-help-in-english.md"));

        assertThat(howTo.replace("https://tanggap.example", "")).contains(SnippetFiles.fragment("index.html"));
        assertThat(english.replace("https://tanggap.example", "")).contains(SnippetFiles.fragment("en/index.html"));
    }

    @Test
    void wordsFollowTheRules() {
        var said = SnippetFiles.PAGES.stream().map(SnippetFiles::text).collect(Collectors.joining())
                + SnippetFiles.text("1.0.0/snippet.js");

        assertThat(said.toLowerCase(Locale.ROOT))
                .contains("ini bukan salahmu", "this is not your fault")
                .doesNotContain("revenge porn", "oknum", "skandal", "khilaf", "korban mengaku")
                .doesNotContain("gratis dan rahasia", "dijamin", "pasti ", "guarantee")
                .doesNotContainPattern("\\b(he|she|his|her|him)\\b")
                .doesNotContainPattern("\\b(kenapa|mengapa|why did)\\b");
    }
}
