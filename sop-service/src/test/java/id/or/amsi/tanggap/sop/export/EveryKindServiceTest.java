package id.or.amsi.tanggap.sop.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.document.HelpServices;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What ships for every kind can be read by everybody in every form. What was read is kept under `target/read`, to be
/// looked at.
@QuarkusTest
@WithTestResource(StackResource.class)
class EveryKindServiceTest {
    /// Of services, with a hyphen that no name has.
    private static final List<String> IDS =
            HelpServices.ids().stream().filter(id -> id.contains("-")).toList();

    private static final Path READ = Path.of("target", "read");
    private static World world;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kbgo", "own-news", "hoax", "hate-speech", "child-safety"})
    void isReadOnAPageOnPaperAndInAFileInBothLanguages(String key) throws IOException {
        Newsroom newsroom = world.newsroom();
        OwnSop sop = world.adopted(newsroom, key)
                .staffed()
                .submitted()
                .approved()
                .published()
                .shown(true);
        Response sealed = newsroom.staff().get(sop.path("versions/1"));
        Files.createDirectories(READ);
        Files.writeString(READ.resolve(key + "-sealed.json"), sealed.asPrettyString());
        String hash = sealed.path("contentHash");
        String address = "/sop/" + newsroom.publicId() + "/" + key;

        for (String language : new String[] {"id", "en"}) {
            byte[] page = read(address + "?bahasa=" + language, key, language + ".html");
            byte[] pdf = read(address + "/salinan/pdf?bahasa=" + language, key, language + ".pdf");
            byte[] docx = read(address + "/salinan/docx?bahasa=" + language, key, language + ".docx");

            boolean english = language.equals("en");
            String reporting = english ? "What to have at hand" : "Yang dapat disiapkan";
            String law = english ? "Legal basis" : "Dasar hukum";
            assertThat(new String(page, java.nio.charset.StandardCharsets.UTF_8))
                    .contains(reporting, law);
            assertThat(PdfUa.findings(pdf)).as("%s %s", key, language).isEmpty();
            try (PDDocument paper = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(paper))
                        .contains(reporting, law, "SHA-256")
                        .doesNotContain(IDS);
            }
            Map<String, String> parts = Docx.parts(docx);
            assertThat(Docx.paragraphs(parts, "Heading1")).contains(law);
            assertThat(Docx.paragraphs(parts, "Heading2")).contains(reporting);
            assertThat(Docx.paragraphs(parts, "Normal"))
                    .noneMatch(text -> IDS.stream().anyMatch(text::contains))
                    .anyMatch(text -> text.endsWith(address + "/versi/" + hash + (english ? "?bahasa=en" : "")))
                    .anyMatch(text -> text.replace(" ", "").endsWith(hash));
            assertThat(Docx.qrCode(docx)).endsWith(address + "/versi/" + hash + (english ? "?bahasa=en" : ""));
        }
    }

    private static byte[] read(String address, String key, String name) throws IOException {
        byte[] read = given().get(address).then().statusCode(200).extract().asByteArray();
        Files.createDirectories(READ);
        return Files.readAllBytes(Files.write(READ.resolve(key + "-" + name), read));
    }
}
