package id.or.amsi.tanggap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody without an account reports on an outlet's own page, keeps the receipt, and talks with the people who help:
/// in a real browser, on a telephone and at a desk, by day and by night, and without JavaScript.
class ReportingPageStory {
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    private static @Nullable Browser started;

    private final World world = World.running();
    private final NewOutlet outlet = world.demonstrated("kabarbunga.example");
    private final Person focalPoint = outlet.person("handler1");
    private final String start = world.gateway + "/lapor/"
            + outlet.admin().get("/v1/outlet").extract().path("publicId");

    @BeforeEach
    void needsABrowser() {
        assertThat(browser()).isNotNull();
    }

    private static Browser browser() {
        var browser = started == null ? Browser.start() : started;
        started = browser;
        return browser;
    }

    @AfterAll
    static void closeBrowser() {
        if (started != null) {
            started.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromTheReportToTwoMessagesEachWay(boolean scripts) {
        var page = browser().window(PHONE, scripts, ColorScheme.LIGHT);
        var asked = requests(page);
        var before = incidents();
        page.navigate(start);
        link(page, "Mulai melapor").click();
        page.getByLabel("Saya yang mengalami").check();
        page.getByLabel("Ceritamu").fill("Ada yang mengancam lewat pesan.");
        button(page, "Kirim laporan").click();
        assertThat(page.locator(".receipt span")).hasCount(7);
        var receipt = page.locator(".receipt span").allInnerTexts();
        var incident = new Case(newIncident(before));

        page.navigate(start);
        link(page, "Saya sudah punya kode").first().click();
        page.getByLabel("Kode").fill(String.join(" ", receipt).toLowerCase(Locale.ROOT));
        button(page, "Buka").click();
        for (var round : List.of("pertama", "kedua")) {
            page.getByLabel("Pesanmu").fill("Pertanyaan " + round);
            button(page, "Kirim pesan").click();
            incident.act(focalPoint, "messages", Map.of("text", "Jawaban " + round))
                    .statusCode(201);
            page.navigate(start + "/percakapan");
        }

        assertThat(page.locator(".message")).hasCount(4);
        assertThat(page.locator(".message.own")).hasCount(2);
        assertThat(page.locator(".message").last()).containsText("Jawaban kedua");
        button(page, "Selesai, tutup percakapan").click();
        page.navigate(start + "/percakapan");
        assertThat(page.getByLabel("Kode")).isVisible();
        assertThat(asked).allSatisfy(url -> assertThat(url).startsWith(world.gateway.toString()));
        assertThat(asked).noneSatisfy(url -> assertThat(url).containsIgnoringCase(receipt.getFirst()));
    }

    @Test
    void whoeverIsInvolvedIsKeptOut() {
        var page = browser().window(PHONE, false, ColorScheme.LIGHT);
        var before = incidents();
        page.navigate(start + "/laporan");
        page.getByLabel(focalPoint.get("/v1/me").extract().<String>path("name")).check();
        page.getByLabel("Ceritamu").fill("Orang itu sendiri pelakunya.");

        button(page, "Kirim laporan").click();

        assertThat(page.locator(".receipt span")).hasCount(7);
        assertThat(incidents()).isEqualTo(before);
    }

    @Test
    void mistakesAreSaidAndNothingTypedIsLost() {
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        page.navigate(start + "/laporan");
        page.getByLabel("Ceritamu").fill("Cerita yang panjang.");
        page.getByLabel("Surel (e-mail)").check();

        button(page, "Kirim laporan").click();

        assertThat(page.locator("#perlu-diperbaiki")).isFocused();
        assertThat(page.getByLabel("Ceritamu")).hasValue("Cerita yang panjang.");
        Browser.picture(page, "form-faults-360");
        assertThat(Browser.barriers(page)).isEmpty();
        page.locator("#perlu-diperbaiki a").first().click();
        assertThat(page.locator("#alamat")).isFocused();
        button(page, "English").click();
        assertThat(page.getByLabel("Your story")).hasValue("Cerita yang panjang.");
    }

    @Test
    void theQuickExitLeavesAtOnceAndDoesNotComeBack() {
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        page.context()
                .route(
                        Pattern.compile("https://www\\.bmkg\\.go\\.id/.*"),
                        route -> route.fulfill(
                                new Route.FulfillOptions().setBody("cuaca").setContentType("text/plain")));
        page.navigate("about:blank");
        page.navigate(start);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator("#keluar")).isFocused();

        page.keyboard().press("Enter");

        page.waitForURL("https://www.bmkg.go.id/");
        page.goBack();
        assertThat(page.url()).isEqualTo("about:blank");
    }

    @Test
    void nobodyIsKeptOutByAPage() {
        for (var width : List.of(PHONE, DESK)) {
            for (var colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var page = browser().window(width, true, colors);
                var name = "%s-" + width + "-" + colors.name().toLowerCase(Locale.ROOT);
                page.navigate(start);
                look(page, name.formatted("1-start"));
                page.navigate(start + "/laporan");
                look(page, name.formatted("2-form"));
                page.getByLabel("Ceritamu").fill("Cerita.");
                button(page, "Kirim laporan").click();
                look(page, name.formatted("3-receipt"));
                button(page, "Buka percakapan").click();
                page.getByLabel("Pesanmu").fill("Apakah ada kabar?");
                button(page, "Kirim pesan").click();
                look(page, name.formatted("4-talk"));
                page.navigate(start + "/kode?bahasa=en");
                look(page, name.formatted("5-code-english"));
                page.navigate(world.gateway + "/lapor/tidakada");
                look(page, name.formatted("6-problem"));
            }
        }
    }

    private static void look(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits the window", name)
                .isEqualTo(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static List<String> requests(Page page) {
        var urls = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith("data:")) {
                urls.add(request.url());
            }
        });
        return urls;
    }

    private List<String> incidents() {
        return focalPoint
                .get("/v1/incident/incidents?limit=100")
                .statusCode(200)
                .extract()
                .path("items.incidentId");
    }

    private String newIncident(List<String> before) {
        var now = new ArrayList<>(incidents());
        now.removeAll(before);
        assertThat(now).hasSize(1);
        return now.getFirst();
    }
}
