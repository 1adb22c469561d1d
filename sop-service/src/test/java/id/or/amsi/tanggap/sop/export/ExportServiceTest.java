package id.or.amsi.tanggap.sop.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ExportServiceTest {
    private static World world;
    private static @Nullable OwnSop made;
    private OwnSop sop;
    private String hash;

    @BeforeAll
    static void open() {
        world = new World();
    }

    /// One for all tests: none of them changes it.
    @BeforeEach
    void publish() {
        OwnSop known = made == null ? published() : made;
        made = known;
        sop = known;
        hash = sop.newsroom().staff().get(sop.path("versions/1")).path("contentHash");
    }

    private static OwnSop published() {
        OwnSop sop = world.adopted().staffed();
        String text =
                "Penanggung jawab: {policyOwner}.\n\n- **Satu** & dua\n- *Tiga*\n\n1. Empat\n2. \u2265 lima \u4e2d";
        Map<String, Object> clause = Map.of("text", text, "parameters", Map.of("policyOwner", "Tim \f Aman"));
        sop.newsroom()
                .editor()
                .put(sop.path(), sop.path("clauses/c01.2"), clause)
                .then()
                .statusCode(200);
        return sop.submitted().approved().published();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void paperCanBeReadByEverybodyAndTellsWhatItIs() throws IOException {
        byte[] pdf =
                export("pdf").then().contentType("application/pdf").extract().asByteArray();

        assertThat(PdfUa.findings(pdf)).isEmpty();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains("Versi: 1", hash.substring(0, 8) + " " + hash.substring(8, 16), "Satu & dua", "Tim Aman");
            assertThat(qrCodeOf(paper))
                    .isEqualTo(
                            ConfigProvider.getConfig().getValue("tanggap.public-url", String.class) + verification());
        }
    }

    @Test
    void documentHasHeadingsListsAndTheSameMarks() throws IOException {
        byte[] docx = export("docx").then().statusCode(200).extract().asByteArray();

        Map<String, String> parts = Docx.parts(docx);
        assertThat(Docx.paragraphs(parts, "Heading1"))
                .contains("Apa yang terjadi, dan kapan", "10. Pemeriksaan", "Versi dan keaslian");
        assertThat(Docx.paragraphs(parts, "ListBullet")).contains("Satu & dua", "Tiga");
        assertThat(Docx.paragraphs(parts, "ListNumber")).contains("Empat");
        assertThat(Docx.paragraphs(parts, "Normal"))
                .anyMatch(text -> text.endsWith(verification()))
                .anyMatch(text -> text.startsWith("Penanggung jawab: Tim"));
        assertThat(parts).containsKeys("word/media/qr.png", "word/styles.xml", "word/numbering.xml");
        assertThat(parts.get("docProps/core.xml")).contains(hash);
    }

    @Test
    void membersExportTheirOwnAndOthersDoNot() {
        OwnSop draft = world.adopted();
        Newsroom other = draft.newsroom();

        export("docx").then().statusCode(200);

        other.staff().get(sop.path("versions/1/docx")).then().statusCode(404);
        other.staff().get(sop.path("versions/1/pdf")).then().statusCode(404);
        other.staff().get(draft.path("versions/1/docx")).then().statusCode(404);
        sop.newsroom().staff().get(sop.path("versions/2/docx")).then().statusCode(404);
        given().get(sop.path("versions/1/docx")).then().statusCode(401);
    }

    @Test
    void anybodyTakesAlongWhatIsShownAndNothingElse() {
        OwnSop shown = world.adopted().staffed().submitted().approved().published();
        String address = "/sop/" + shown.newsroom().publicId() + "/kbgo/salinan/docx";
        String missing = given().get("/sop/tidakada/kbgo").asString();
        given().get(address).then().statusCode(404).body(equalTo(missing));
        shown.shown(true);

        Response file = given().get(address);

        file.then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"sop-kbgo-v1.docx\"")
                .header("Cache-Control", "no-cache");
        given().header("If-None-Match", file.header("ETag")).get(address).then().statusCode(304);
        given().get(address + "?bahasa=en").then().statusCode(200).header("ETag", startsWith("\""));
        shown.shown(false);
        given().header("If-None-Match", file.header("ETag")).get(address).then().statusCode(404);
    }

    private Response export(String format) {
        return sop.newsroom().staff().get(sop.path("versions/1/" + format));
    }

    private String verification() {
        return "/sop/" + sop.newsroom().publicId() + "/kbgo/versi/" + hash;
    }

    /// As a telephone reads it from the last page.
    private static String qrCodeOf(PDDocument paper) throws IOException {
        PDResources last = paper.getPage(paper.getNumberOfPages() - 1).getResources();
        COSName name = last.getXObjectNames().iterator().next();
        return Scanner.read(((PDImageXObject) last.getXObject(name)).getImage());
    }
}
