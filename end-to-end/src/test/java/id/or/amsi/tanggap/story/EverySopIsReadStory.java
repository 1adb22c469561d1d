package id.or.amsi.tanggap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An outlet shows one SOP of each kind: everybody can read all of them, on an old telephone, at a desk and on paper.
class EverySopIsReadStory {
    private static final List<String> KINDS = List.of("kbgo", "own-news", "hoax", "hate-speech", "child-safety");

    /// Every text of the page that is not only there to be clicked.
    private static final String TEXTS = """
            Array.from(document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, dd, summary)"))
                .filter(node => !node.querySelector("p, li, h3") && !node.closest(".screen, .choices, .contents"))
                .map(node => Array.from(node.childNodes)
                    .filter(child => child.nodeType === 3 || !child.matches(".screen"))
                    .map(child => child.textContent).join(""))""";

    private static final Map<String, String> ADDRESSES = new TreeMap<>();
    private static World world;
    private static Browser browser;

    @BeforeAll
    static void anOutletShowsAll() {
        browser = Browser.start();
        world = World.running();
        var outlet = NewOutlet.registered(world)
                .withFounders()
                .withHandlers()
                .active()
                .withThirdHandler();
        world.sops.publishTemplates(World.SECRETARIAT);
        for (var kind : KINDS) {
            var showing = "/v1/sop/sops/" + world.sops.publish(outlet.domain, NewOutlet.ZONE, kind) + "/showing";
            outlet.admin().edit(showing, showing, Map.of("shown", true)).statusCode(200);
            ADDRESSES.put(
                    kind, world.gateway + outlet.admin().get(showing).extract().<String>path("address"));
        }
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void nobodyIsKeptOutOfAnyOfThem() {
        var barriers = new SoftAssertions();
        ADDRESSES.forEach((kind, address) -> {
            for (var width : List.of(360, 1280)) {
                var page = browser.window(width, true, width == 360 ? ColorScheme.LIGHT : ColorScheme.DARK);
                for (var query : List.of("", "?naskah=terbuka", "?bahasa=en&naskah=terbuka")) {
                    var name = "sop-" + kind + "-" + width + query.replaceAll("\\W", "-");
                    page.navigate(address + query);
                    Browser.picture(page, name);
                    barriers.assertThat(Browser.barriers(page)).as(name).isEmpty();
                    barriers.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("%s fits the window", name)
                            .isEqualTo(true);
                }
                page.context().close();
            }
        });
        barriers.assertAll();
    }

    @Test
    void eachSaysHowToReportAndOnlyOnePointsToAPageForIt() {
        ADDRESSES.forEach((kind, address) -> {
            var page = browser.window(360, false, ColorScheme.LIGHT);
            page.navigate(address);

            assertThat(page.locator("#melapor .words p").first()).isVisible();
            assertThat(page.locator("#melapor .button")).hasCount(kind.equals("kbgo") ? 1 : 0);
            assertThat(page.locator("#hukum .live")).containsText("ikut disegel");
            page.context().close();
        });
    }

    @Test
    void paperShowsAllOfItWithItsAddresses() {
        ADDRESSES.forEach((kind, address) -> {
            var page = browser.window(1280, true, ColorScheme.LIGHT);
            page.navigate(address);
            var texts = texts(page);

            var paper = bare(read(Browser.printed(page, "sop-" + kind + "-paper")));

            assertThat(texts)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(text -> assertThat(paper).contains(bare(text)));
            assertThat(paper)
                    .contains(bare(address + "/versi/"), bare(world.gateway + "/help/"))
                    .doesNotContain(bare("Unduh sebagai PDF"));
            if (kind.equals("kbgo")) {
                assertThat(paper).contains(bare(world.gateway + "/lapor/"));
            }
            page.context().close();
        });
    }

    private static List<String> texts(Page page) {
        var texts = new ArrayList<String>();
        ((List<?>) page.evaluate(TEXTS)).forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }

    private static String read(byte[] pdf) {
        try (var paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Letters and digits alone: lines and spaces fall otherwise on paper.
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
