package id.or.amsi.tanggap.sop.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.document.HelpServices;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What earlier releases sealed, as it lies in `contracts/sealed`, keeps its hash and can still be read, printed,
/// verified and acknowledged. A release adds its own and changes none.
@QuarkusTest
@WithTestResource(StackResource.class)
class OlderSealsServiceTest {
    private static World world;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    static List<Path> seals() throws IOException {
        try (Stream<Path> files = Files.list(RunningStack.root().resolve("contracts/sealed"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("seals")
    void whatAnEarlierReleaseSealedIsReadPrintedVerifiedAndAcknowledged(Path file) throws IOException, SQLException {
        JsonNode seal = CanonicalJson.read(Files.readString(file), JsonNode.class);
        String hash = seal.required("contentHash").asText();
        String title = seal.at("/document/title/id").asText();
        assertThat(CanonicalJson.hash(seal.required("document"))).isEqualTo(hash);
        assertThat(CanonicalJson.hash(seal.at("/document/procedure")))
                .isEqualTo(seal.required("procedureHash").asText());
        String key = seal.at("/document/key").asText();
        Newsroom newsroom = world.newsroom();
        OwnSop sop = world.adopted(newsroom, key)
                .staffed()
                .submitted()
                .approved()
                .published()
                .shown(true);

        sealedBecomes(sop, seal);

        newsroom.staff()
                .get(sop.path("versions/1"))
                .then()
                .statusCode(200)
                .body("contentHash", equalTo(hash))
                .body("document", equalTo(JsonPath.from(seal.toString()).get("document")));
        String address = "/sop/" + newsroom.publicId() + "/" + key;
        assertThat(letters(new String(read(address), StandardCharsets.UTF_8))).contains(printed(seal));
        assertThat(new String(read(address + "/versi/" + hash), StandardCharsets.UTF_8))
                .contains(title);
        byte[] pdf = read(address + "/salinan/pdf");
        assertThat(PdfUa.findings(pdf)).isEmpty();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper)).contains("SHA-256", hash.substring(0, 8));
        }
        byte[] docx = read(address + "/salinan/docx");
        assertThat(Docx.qrCode(docx)).endsWith(address + "/versi/" + hash);
        assertThat(letters(Docx.parts(docx).get("word/document.xml"))).contains(printed(seal));
        newsroom.staff().get("/v1/sop/to-acknowledge").then().body("items[0].clauses.clauseId", hasItem("c01.1"));
        sop.acknowledgedBy(newsroom.staff()).then().statusCode(200);
    }

    /// The titles and texts of all clauses as they were sealed, with the names of services, between the other values.
    private static List<String> printed(JsonNode seal) {
        JsonNode document = seal.required("document");
        Stream<JsonNode> chapters = stream(document.required("chapters"));
        Stream<JsonNode> clauses = Stream.concat(
                chapters.flatMap(chapter -> stream(chapter.required("clauses"))),
                stream(document.required("attachments")));
        Stream<String> named = Stream.of("SAPA 129 (KemenPPPA)")
                .filter(name -> document.toString().contains("\"sapa-129\""));
        return Stream.concat(clauses.flatMap(OlderSealsServiceTest::said), named)
                .map(OlderSealsServiceTest::letters)
                .toList();
    }

    private static Stream<String> said(JsonNode clause) {
        String text = clause.required("text").asText().replaceAll("(?m)^\\s*\\d+\\.\\s", "");
        for (Map.Entry<String, JsonNode> value : clause.path("parameters").properties()) {
            if (value.getValue().has("help")) {
                String names = stream(value.getValue().get("help"))
                        .map(id -> HelpServices.nameOf(id.asText()).id())
                        .collect(Collectors.joining(", "));
                text = text.replace("{" + value.getKey() + "}", names);
            }
        }
        return Stream.concat(Stream.of(clause.at("/title/id").asText()), Stream.of(text.split("\\{\\w+}")));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /// Without what marks and wraps them.
    private static String letters(@Nullable String text) {
        return Objects.requireNonNull(text).replaceAll("<[^>]*>|&#?\\w+;", "").replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static byte[] read(String address) {
        return given().get(address).then().statusCode(200).extract().asByteArray();
    }

    /// As if this outlet had published it then.
    private static void sealedBecomes(OwnSop sop, JsonNode seal) throws SQLException {
        try (Connection connection = RunningStack.attach().superuser("sop")) {
            connection.setAutoCommit(false);
            try (var triggersOff = connection.createStatement();
                    PreparedStatement change =
                            connection.prepareStatement("update sop.version set sealed = ?, content_hash = ?,"
                                    + " procedure_hash = ?, effective_from = ?, next_review_at = ? where sop_id = ?")) {
                triggersOff.execute("set local session_replication_role = replica");
                change.setString(1, CanonicalJson.write(seal.required("document")));
                change.setString(2, seal.required("contentHash").asText());
                change.setString(3, seal.required("procedureHash").asText());
                change.setObject(
                        4, LocalDate.parse(seal.required("effectiveFrom").asText()));
                change.setObject(
                        5, LocalDate.parse(seal.required("nextReviewAt").asText()));
                change.setObject(6, UUID.fromString(sop.id()));
                assertThat(change.executeUpdate()).isOne();
            }
            connection.commit();
        }
    }
}
