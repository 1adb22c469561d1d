package id.or.amsi.tanggap.notification.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.notification.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class DirectoryServiceTest {
    private static final String PATH = "/v1/help/resources";

    @Test
    void anybodyReadsItAndEveryNumberSaysThatNobodyCheckedIt() {
        given().header("Accept-Language", "id")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItems("darurat-112", "sapa-129", "kpai", "dewan-pers"))
                .body("items.find { it.id == 'upt-ppa-dki' }.channels.checked", everyItem(equalTo("belum diperiksa")))
                .body("items.find { it.id == 'upt-ppa-dki' }.channels.value", contains("112"))
                .body("items.channels.flatten().source", everyItem(not(blankOrNullString())))
                .body("items.channels.flatten().value", not(hasItem("0813-1761-7622")));
    }

    @Test
    void itIsCachedUntilItChanges() {
        var tag = given().get(PATH)
                .then()
                .header("Cache-Control", "public, max-age=60")
                .header("Access-Control-Allow-Origin", "*")
                .header("Vary", "Accept-Language")
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get(PATH).then().statusCode(304);
        given().header("If-Match", "\"another\"")
                .get(PATH)
                .then()
                .statusCode(412)
                .body("type", endsWith("/precondition-failed"));
        given().header("If-Match", tag).get(PATH).then().statusCode(200);
        given().header("If-None-Match", tag)
                .queryParam("topic", "HOAX")
                .get(PATH)
                .then()
                .statusCode(200);
        assertThat(given().header("Accept-Language", "en").get(PATH).header("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void itIsFilteredByTopicRegionAudienceAndHours() {
        given().queryParam("topic", "KDRT")
                .queryParam("region", "ID-JK")
                .get(PATH)
                .then()
                .body("items.id", hasItems("upt-ppa-dki", "sapa-129"))
                .body("items.id", not(hasItem("rifka-annisa")));
        given().queryParam("topic", "KDRT")
                .queryParam("audience", "man")
                .get(PATH)
                .then()
                .body("items.id", hasItem("lpsk"))
                .body("items.id", not(hasItem("sapa-129")));
        given().queryParam("openNow", "true")
                .get(PATH)
                .then()
                .body("items.id", hasItem("sapa-129"))
                .body("items.id", not(hasItem("kpai")));
        given().queryParam("region", "Jakarta").get(PATH).then().statusCode(400);
        given().queryParam("topic", "WEATHER").get(PATH).then().statusCode(400);
    }
}
