package id.or.amsi.tanggap.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An outlet shows its SOP; somebody reads it on an old telephone or at a desk, without an account and without
/// JavaScript, and goes on to report.
class PublicSopStory {
    private static final int PHONE = 360;
    private static final int DESK = 1280;

    private static @Nullable Browser started;

    private final World world = World.running();
    private final Person admin = world.demonstrated("kabarbunga.example").admin();
    private final String showing = "/v1/sop/sops/"
            + admin.get("/v1/sop/sops").extract().path("items.find { it.kind == 'KBGO' }.sopId") + "/showing";
    private final String address = world.gateway + admin.get(showing).extract().<String>path("address");

    @BeforeEach
    void outletShowsItsSop() {
        assertThat(browser()).isNotNull();
        show(true);
    }

    @AfterEach
    void outletHidesItAgain() {
        show(false);
    }

    @AfterAll
    static void closeBrowser() {
        if (started != null) {
            started.close();
        }
    }

    private static Browser browser() {
        var browser = started == null ? Browser.start() : started;
        started = browser;
        return browser;
    }

    @Test
    void fromTheSopToTheReportingPageWithoutScripts() {
        var page = browser().window(PHONE, false, ColorScheme.LIGHT);
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));

        page.navigate(address);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("KBGO");
        assertThat(page.locator(".timeline li")).hasCount(17);
        page.getByText("10. Pemeriksaan").click();
        assertThat(page.getByText("Tanpa konfrontasi")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Buka halaman lapor"))
                .first()
                .click();

        assertThat(page.getByText("ini bukan salahmu")).isVisible();
        assertThat(asked).allSatisfy(url -> assertThat(url).matches("(data:|" + world.gateway + ").*"));
    }

    @Test
    void whatIsNoLongerShownIsGoneAtOnce() {
        var page = browser().window(PHONE, false, ColorScheme.LIGHT);
        page.navigate(address);

        show(false);

        assertThat(page.reload().status()).isEqualTo(404);
        show(true);
        assertThat(page.reload().status()).isEqualTo(200);
    }

    @Test
    void nobodyIsKeptOutByAPage() {
        for (var width : List.of(PHONE, DESK)) {
            var page = browser().window(width, true, width == PHONE ? ColorScheme.LIGHT : ColorScheme.DARK);
            page.navigate(address);
            page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
            look(page, "sop-1-page-" + width);
            page.navigate(address + "/versi/1?bahasa=en");
            look(page, "sop-2-version-" + width);
            page.navigate(address + "/versi/99");
            look(page, "sop-3-missing-" + width);
        }
    }

    private void show(boolean shown) {
        admin.edit(showing, showing, Map.of("shown", shown)).statusCode(200);
    }

    private static void look(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits the window", name)
                .isEqualTo(true);
    }
}
