package id.or.amsi.tanggap.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// The system's Chromium (`/usr/bin/chromium`, or what `CHROMIUM` names). Without one the story is skipped and says so,
/// except where a browser is required (`TANGGAP_BROWSER=required`, or on CI): there it fails.
final class Browser implements AutoCloseable {
    /// A machine that builds has little time for a browser.
    private static final int PATIENCE = 15_000;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String AXE = script();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    static Browser start() {
        Path executable = Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
        if (Files.isExecutable(executable)) {
            return new Browser(executable);
        }
        String reason = "there is no browser at " + executable + ": install chromium, or name one in CHROMIUM";
        if (isRequired()) {
            Assertions.fail(reason);
        }
        return Assumptions.abort(reason);
    }

    /// A window of its own, with nothing remembered.
    Page window(int width, boolean scripts, ColorScheme colors) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 740 : 800)
                .setJavaScriptEnabled(scripts)
                .setColorScheme(colors));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /// Keeps a picture of the whole page under `target/screenshots`.
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /// What a sheet of paper shows of the page, kept under `target/screenshots` too.
    static byte[] printed(Page page, String name) {
        return page.pdf(new Page.PdfOptions()
                .setPath(SCREENSHOTS.resolve(name + ".pdf"))
                .setFormat("A4"));
    }

    /// What of the page would keep people out, in axe's words: its serious and critical findings under WCAG 2.2 AA, the
    /// size of what fingers touch included, which axe leaves out unless it is asked.
    static List<String> barriers(Page page) {
        page.evaluate(AXE);
        var found = (List<?>) page.evaluate("""
                async () => (await axe.run({rules: {"target-size": {enabled: true}}})).violations
                    .filter(rule => ["serious", "critical"].includes(rule.impact))
                    .map(rule => rule.id + ": " + rule.help + " " + rule.nodes.map(node => node.target).join(", "))""");
        return found.stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (var file = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file, "axe").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRequired() {
        @Nullable String wanted = System.getenv("TANGGAP_BROWSER");
        return "required".equals(wanted) || System.getenv("CI") != null;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
