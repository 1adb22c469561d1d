package id.or.amsi.tanggap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody reads an outlet's site, finds the help card in its footer, and is told where help is: with the card as
/// `docs/how-to/embed-help.md` prints it, on another origin than Tanggap's, with and without JavaScript, and while
/// Tanggap is slow or away.
class HelpCardStory {
    /// A desk of 1280 pixels at four times its size, or 640 at twice: what a page must still fit.
    private static final int NARROW = 320;
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final String PLEA = "aku pengen mati aja malam ini, udah ga kuat";
    private static final String CANARY = "kenari-hijau-3391";
    private static final String LOOKUPS = "**/v1/help/lookups";
    private static final String REFUSAL = """
            {"emergency": [{"number": "110", "dial": "110",
             "checked": {"id": "diperiksa 2026-11-20, berlaku sampai 2027-02-18", "en": "checked"}}]}""";
    /// Of a service whose channels have no number to dial yet, and which says nothing of other things either.
    private static final String NEWER = """
            {"notice": {"kind": "help", "title": "Kamu tidak sendirian", "body": "Ada yang bisa membantu."},
             "resources": [{"id": "esok", "name": "Layanan esok", "why": "Untukmu",
                "channels": [{"type": "TEL", "value": "0812-0000-0000"}, {"type": "WHATSAPP", "value": "0812"}]},
               {"id": "tanpa", "name": "Tanpa kontak", "channels": []}]}""";
    private static final String[] NUMBERS = {"112", "110", "119", "129", "119 ext 8"};
    private static final Map<String, String> ANY_SITE = Map.of("Access-Control-Allow-Origin", "*");

    private static @Nullable Browser started;
    private final World world = World.running();
    private OutletSite site;

    @BeforeEach
    void openSite() {
        assertThat(browser()).isNotNull();
        Lookups.awake(world.gateway);
        var card = HowTo.page("embed-help").block("html", world.gateway);
        site = OutletSite.open(world.gateway).withSpoilingStyles().page("/", card);
    }

    @AfterEach
    void closeSite() {
        // without a browser there was none, and the story was skipped
        if (site != null) {
            site.close();
        }
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

    @Test
    void pleaIsAnsweredAndTheOutletsServerHearsNothingOfIt() {
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        var asked = new ArrayList<String>();
        var refused = new ArrayList<String>();
        var logs = new LogFiles();
        page.onRequest(request -> asked.add(request.method() + " " + request.url()));
        page.onConsoleMessage(message -> refused.add(message.text()));
        page.navigate(site.url("/"));

        box(page).fill(PLEA + " " + CANARY);
        button(page, "Cari bantuan").click();

        assertThat(notice(page)).containsText("Kamu tidak sendirian");
        assertThat(services(page).first().locator("a[href='tel:112']")).isVisible();
        assertThat(services(page).count()).isBetween(1, 3);
        assertThat(page.locator(".tanggap-service small").allInnerTexts())
                .isNotEmpty()
                .allMatch(words -> words.contains("diperiksa") && words.contains("sumber: "));
        assertThat(asked)
                .contains("POST " + world.gateway + "/v1/help/lookups")
                .allMatch(request -> request.contains(" " + world.gateway) || request.contains(" " + site.url("/")))
                .noneMatch(request -> request.contains(CANARY));
        assertThat(site.heard()).isNotEmpty().noneMatch(told -> told.contains(CANARY) || told.contains("Cookie"));
        assertThat(logs.written().values()).noneMatch(log -> log.contains(CANARY));
        assertThat(refused)
                .as("what the site's policy refused")
                .noneMatch(said -> said.contains("Content Security Policy") && !said.contains("favicon"));
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        look(page, "help-answer-360");
    }

    @Test
    void ordinaryWordsGetNoNoticeAndTheOthersAreOneClickAway() {
        assertThat(namesOfTheOthers("")).containsText(new String[] {"SAPA 129 (KemenPPPA)", "CekFakta.com"});
    }

    @Test
    void theOthersAreForThePlaceAndThePeopleThatTheSiteIsFor() {
        var names = namesOfTheOthers("data-region=\"ID-JT\" data-audience=\"man\" ");
        assertThat(names).containsText(new String[] {"CekFakta.com"});
        assertThat(names.allInnerTexts()).noneMatch(name -> name.matches("SAPA 129.*|.* (DKI|APIK) Jakarta.*"));
    }

    private Locator namesOfTheOthers(String attributes) {
        var card = HowTo.page("embed-help").block("html", world.gateway);
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        page.navigate(site.page("/", card.replace("data-api=", attributes + "data-api="))
                .url("/"));
        box(page).fill("resep rendang buat arisan besok apa ya");
        button(page, "Cari bantuan").click();
        assertThat(notice(page)).containsText("Belum ada yang cocok");
        button(page, "Lihat lainnya").click();
        return services(page).locator("h4");
    }

    @Test
    void withoutJavaScriptTheNumbersAndTheWayOutStandThere() {
        withoutSpoilingStyles();
        var page = browser().window(PHONE, false, ColorScheme.LIGHT);

        page.navigate(site.url("/"));

        assertThat(numbers(page)).hasText(NUMBERS);
        assertThat(card(page).locator(".tanggap-checked").allInnerTexts())
                .hasSize(5)
                .containsOnly("belum diperiksa");
        assertThat(card(page).locator("textarea")).isHidden();
        assertThat(exit(page)).hasAttribute("href", "https://www.bmkg.go.id/");
        Browser.picture(page, "help-card-without-scripts-360");
        card(page).locator(".tanggap-language").click();
        assertThat(page.getByText("This is not your fault").first()).isVisible();
        assertThat(page.getByText("LBH APIK Jakarta").first()).isVisible();
    }

    @Test
    void whoWaitsTooLongIsToldSoAndTheNumbersStay() {
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        page.clock().install(new Clock.InstallOptions().setTime(0));
        page.route(LOOKUPS, route -> {});
        page.navigate(site.url("/"));
        box(page).fill(PLEA);
        button(page, "Cari bantuan").click();
        assertThat(notice(page)).containsText("Mencari");

        page.clock().fastForward(10_000);

        assertThat(notice(page)).containsText("Belum bisa dijawab sekarang");
        assertThat(numbers(page)).hasCount(5);
        assertThat(box(page)).hasValue(PLEA);
    }

    @Test
    void whileTheServiceIsDownTheNumbersStay() {
        withoutSpoilingStyles();
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        page.navigate(site.url("/"));
        box(page).fill(PLEA);
        world.console.stop("notification");
        try {
            button(page, "Cari bantuan").click();

            assertThat(notice(page)).containsText("Belum bisa dijawab sekarang");
            assertThat(numbers(page)).hasCount(5);
            var newcomer = browser().window(PHONE, true, ColorScheme.LIGHT);
            newcomer.navigate(site.url("/"));
            assertThat(numbers(newcomer)).hasText(NUMBERS);
            Browser.picture(newcomer, "help-card-service-down-360");
        } finally {
            world.console.start("notification");
            Lookups.awake(world.gateway);
        }
    }

    @Test
    void answerOfAnotherAgeSilencesNothing() {
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        page.route(LOOKUPS, route -> route.fulfill(answer(200, NEWER)));
        page.navigate(site.url("/"));
        box(page).fill(PLEA);

        button(page, "Cari bantuan").click();

        assertThat(notice(page)).containsText("Kamu tidak sendirian");
        assertThat(services(page).locator("h4")).hasText(new String[] {"Layanan esok", "Tanpa kontak"});
        assertThat(services(page).locator("a")).hasCount(0);
        assertThat(services(page).first()).containsText("0812-0000-0000");
    }

    @Test
    void theOthersAreAskedForWithoutATopicInTheAddress() {
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(site.url("/"));
        box(page).fill(PLEA);
        button(page, "Cari bantuan").click();
        assertThat(notice(page)).containsText("Kamu tidak sendirian");
        var first = services(page).count();

        button(page, "Lihat lainnya").click();

        assertThat(services(page).nth(first)).isVisible();
        assertThat(asked).contains(world.gateway + "/v1/help/resources").noneMatch(url -> url.contains("SUICIDE"));
    }

    @Test
    void scriptThatWasCopiedToTheOutletAsksNobody() {
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.method()));
        var script = given().baseUri(world.gateway.toString())
                .get("/help/1.0.0/snippet.js")
                .asString();
        var card = HowTo.page("embed-help")
                .block("html", world.gateway)
                .replaceAll("(?s)<script.*", "<script src=\"/bantuan.js\" defer></script>");
        site.script("/bantuan.js", script).page("/", card);

        page.navigate(site.url("/"));

        assertThat(page.locator("tanggap-help")).hasCount(1);
        assertThat(numbers(page)).hasCount(5);
        assertThat(card(page).locator("textarea")).isHidden();
        assertThat(asked).doesNotContain("POST");
    }

    @Test
    void questionThatFailedAtOnceIsAskedOnceMore() {
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        var tries = new AtomicInteger();
        page.route(LOOKUPS, route -> {
            if (tries.incrementAndGet() == 1) {
                route.abort();
            } else {
                route.fulfill(answer(200, NEWER));
            }
        });
        page.navigate(site.url("/"));
        box(page).fill(PLEA);

        button(page, "Cari bantuan").click();

        assertThat(notice(page)).containsText("Kamu tidak sendirian");
        assertThat(tries).hasValue(2);
    }

    @Test
    void refusalBringsTheRegistrysWordForTheNumbers() {
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        page.route(LOOKUPS, route -> route.fulfill(answer(503, REFUSAL)));
        page.navigate(site.url("/"));
        box(page).fill(PLEA);

        button(page, "Cari bantuan").click();

        assertThat(notice(page)).containsText("Belum bisa dijawab sekarang");
        var checked = card(page).locator(".tanggap-checked");
        assertThat(checked.nth(1)).hasText("diperiksa 2026-11-20, berlaku sampai 2027-02-18");
        assertThat(checked.first()).hasText("belum diperiksa");
    }

    @Test
    void scriptThatIsNotTheOneThatWasPinnedDoesNotRunAndTheCardStays() {
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        page.route(
                "**/help/1.0.0/snippet.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setHeaders(ANY_SITE)
                        .setContentType("text/javascript")
                        .setBody("document.title = 'diambil alih'")));

        page.navigate(site.url("/"));

        assertThat(page).hasTitle("Kabar");
        assertThat(numbers(page)).hasCount(5);
        assertThat(card(page).locator("textarea")).isHidden();
    }

    @Test
    void languageChangesInPlaceAndNothingTypedIsLost() {
        var page = browser().window(PHONE, true, ColorScheme.LIGHT);
        page.navigate(site.url("/"));
        box(page).fill(PLEA);
        button(page, "Cari bantuan").click();
        assertThat(notice(page)).containsText("Kamu tidak sendirian");

        card(page).locator(".tanggap-language").click();

        assertThat(page.getByLabel("Say it in your own words")).hasValue(PLEA);
        assertThat(notice(page)).containsText("You are not alone");
        assertThat(card(page)).hasAttribute("lang", "en");
        look(page, "help-answer-english-360");
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
        page.navigate(site.url("/"));
        assertThat(box(page)).isVisible();
        page.keyboard().press("Tab");
        assertThat(exit(page)).isFocused();

        page.keyboard().press("Enter");

        page.waitForURL("https://www.bmkg.go.id/");
        page.goBack();
        assertThat(page.url()).isEqualTo("about:blank");
    }

    @Test
    void nobodyIsKeptOutByACard() {
        for (var width : List.of(NARROW, PHONE, DESK)) {
            var page = browser().window(width, true, width == DESK ? ColorScheme.DARK : ColorScheme.LIGHT);
            page.navigate(world.gateway + "/help/");
            assertThat(box(page)).isVisible();
            look(page, "help-page-" + width);
        }
        var english = browser().window(PHONE, true, ColorScheme.DARK);
        english.navigate(world.gateway + "/help/en/");
        assertThat(english.getByLabel("Say it in your own words")).isVisible();
        look(english, "help-page-english-360");
    }

    /// Until the script runs, a site's styles reach into the card.
    private void withoutSpoilingStyles() {
        site.close();
        site = OutletSite.open(world.gateway).page("/", HowTo.page("embed-help").block("html", world.gateway));
    }

    private static Route.FulfillOptions answer(int status, String body) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setHeaders(ANY_SITE)
                .setContentType(status == 200 ? "application/json" : "application/problem+json")
                .setBody(body);
    }

    private static void look(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits the window", name)
                .isEqualTo(true);
    }

    private static Locator card(Page page) {
        return page.locator(".tanggap-card:not([hidden])");
    }

    private static Locator box(Page page) {
        return page.getByLabel("Ceritakan dengan kata-katamu sendiri");
    }

    private static Locator numbers(Page page) {
        return card(page).locator(".tanggap-emergency li strong");
    }

    private static Locator exit(Page page) {
        return card(page).locator(".tanggap-exit");
    }

    private static Locator notice(Page page) {
        return card(page).locator(".tanggap-said");
    }

    private static Locator services(Page page) {
        return card(page).locator(".tanggap-service");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
