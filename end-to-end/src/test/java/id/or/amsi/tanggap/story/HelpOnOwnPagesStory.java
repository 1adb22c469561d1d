package id.or.amsi.tanggap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An outlet's search box and comment form notice a plea, with the code that `docs/how-to` prints: typing is never
/// delayed, forms are sent as ever, and when Tanggap does not answer nobody sees anything.
class HelpOnOwnPagesStory {
    private static final String PLEA = "aku pengen mati aja malam ini, udah ga kuat";
    /// Later than any machine is slow: the page's time cannot be stopped in its past.
    private static final long AN_HOUR = 3_600_000;

    private static final String LOOKUPS = "**/v1/help/lookups";

    private static @Nullable Browser started;

    private final World world = World.running();
    private OutletSite site;

    @BeforeEach
    void openSite() {
        assertThat(browser()).isNotNull();
        Lookups.awake(world.gateway);
        var search = HowTo.page("help-in-search-box");
        var comment = HowTo.page("help-in-comment-form");
        var box = search.block("html", world.gateway);
        site = OutletSite.open(world.gateway)
                .page("/cari", box)
                .page("/hasil", box.replace("name=\"q\"", "name=\"q\" value=\"" + PLEA + "\""))
                .script("/search-help.js", search.block("js", world.gateway))
                .page("/komentar", comment.block("html", world.gateway))
                .script("/comment-help.js", comment.block("js", world.gateway));
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
    void searchBoxAsksOnceWhenTypingHasPaused() {
        var page = window();
        var asked = questions(page);
        page.clock().install(new Clock.InstallOptions().setTime(0));
        page.navigate(site.url("/cari"));
        page.clock().pauseAt(AN_HOUR);
        search(page).pressSequentially(PLEA);
        assertThat(search(page)).hasValue(PLEA);
        assertThat(asked).isEmpty();

        page.clock().runFor(1_000);

        assertThat(notice(page)).containsText("Kamu tidak sendirian");
        assertThat(notice(page)).containsText("Tanggap tidak menyimpan tulisanmu");
        assertThat(notice(page)).containsText("dapat disimpan oleh situs ini");
        assertThat(asked).hasSize(1);
        assertThat(site.heard()).noneMatch(told -> told.contains("mati"));
        assertThat(page.locator("a.tanggap-exit")).isVisible();
        page.clock().resume();
        Browser.picture(page, "help-search-360");
        assertThat(Browser.barriers(page)).isEmpty();
        search(page).fill("resep rendang buat arisan besok apa ya");
        assertThat(notice(page)).isEmpty();
        assertThat(page.locator("a.tanggap-exit")).isHidden();
    }

    @Test
    void searchIsSentAsEverWhileTheAnswerIsAwaited() {
        var page = window();
        page.route(LOOKUPS, route -> {});
        page.navigate(site.url("/cari"));
        page.waitForRequest(LOOKUPS, () -> search(page).fill(PLEA));

        search(page).press("Enter");

        page.waitForURL(url -> url.startsWith(site.url("/cari") + "?q="));
    }

    @Test
    void pageOfResultsAsksForWhatStandsInItsBox() {
        var page = window();
        var asked = questions(page);

        page.navigate(site.url("/hasil"));

        assertThat(notice(page)).containsText("Kamu tidak sendirian");
        assertThat(asked).hasSize(1);
    }

    @Test
    void nobodySeesAnythingWhenTanggapDoesNotAnswer() {
        var page = window();
        var failed = new ArrayList<String>();
        var faults = new ArrayList<String>();
        page.onRequestFailed(request -> failed.add(request.url()));
        page.onPageError(faults::add);
        page.route(LOOKUPS, route -> route.abort());
        page.navigate(site.url("/cari"));

        search(page).fill(PLEA);

        page.waitForCondition(() -> failed.stream().anyMatch(url -> url.endsWith("/v1/help/lookups")));
        assertThat(notice(page)).isEmpty();
        assertThat(page.locator("a.tanggap-exit")).isHidden();
        assertThat(faults).isEmpty();
    }

    @Test
    void pageWorksWithoutTanggapsScript() {
        var page = window();
        var faults = new ArrayList<String>();
        page.onPageError(faults::add);
        page.route("**/help/1.0.0/snippet.js", route -> route.abort());
        page.navigate(site.url("/komentar"));

        comment(page).fill(PLEA);
        button(page).click();

        page.waitForCondition(() -> site.heard().stream().anyMatch(told -> told.startsWith("POST /komentar")));
        assertThat(faults).isEmpty();
    }

    @Test
    void commentFormAsksWhenItsBoxIsLeftAndNotBefore() {
        var page = window();
        var asked = questions(page);
        page.navigate(site.url("/komentar"));
        comment(page).pressSequentially(PLEA);
        assertThat(asked).isEmpty();

        comment(page).blur();

        assertThat(notice(page)).containsText("Kamu tidak sendirian");
        assertThat(asked).hasSize(1);
        Browser.picture(page, "help-comment-360");
        assertThat(Browser.barriers(page)).isEmpty();
    }

    @Test
    void commentIsPostedAtOnceThoughNoAnswerComes() {
        var page = window();
        page.route(LOOKUPS, route -> {});
        page.navigate(site.url("/komentar"));
        comment(page).fill(PLEA);

        button(page).click();

        page.waitForCondition(() -> site.heard().stream().anyMatch(told -> told.startsWith("POST /komentar")));
        assertThat(site.heard())
                .filteredOn(told -> told.startsWith("POST"))
                .singleElement()
                .asString()
                .contains("isi=aku+pengen+mati");
    }

    private static Page window() {
        return browser().window(360, true, ColorScheme.LIGHT);
    }

    private static List<String> questions(Page page) {
        var asked = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/v1/help/lookups")) {
                asked.add(request.url());
            }
        });
        return asked;
    }

    private static Locator search(Page page) {
        return page.locator("#cari");
    }

    private static Locator comment(Page page) {
        return page.getByLabel("Komentar");
    }

    private static Locator notice(Page page) {
        return page.locator(".tanggap-said");
    }

    private static Locator button(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirim"));
    }
}
