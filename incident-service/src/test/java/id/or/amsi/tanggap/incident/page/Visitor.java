package id.or.amsi.tanggap.incident.page;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody with a browser and no account, on the pages of one outlet.
final class Visitor {
    private static final Pattern KEY = Pattern.compile("name=\"kunci\" value=\"([\\w-]+)\"");
    private static final Pattern CODE = Pattern.compile("name=\"kode\" value=\"([0-9A-Z-]+)\"");

    private final String home;
    private String session = "";

    Visitor(String publicId) {
        this.home = "/lapor/" + publicId;
    }

    Response get(String page) {
        return remembering(request().get(home + page));
    }

    Response post(String page, Map<String, ?> fields) {
        return post(page, fields, Map.of("Sec-Fetch-Site", "same-origin"));
    }

    Response post(String page, Map<String, ?> fields, Map<String, String> headers) {
        return remembering(request()
                .headers(headers)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(home + page));
    }

    /// What the form holds before anything is typed, and this story.
    Map<String, Object> form(String story) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("kunci", key(get("/laporan")));
        fields.put("versi", "1");
        fields.put("peran", "AFFECTED");
        fields.put("kontak", "NONE");
        fields.put("bentuk", List.of("NCII_THREAT", "DOXING"));
        fields.put("cerita", story);
        return fields;
    }

    String reports(String story) {
        return code(post("/laporan", form(story)));
    }

    static String key(Response page) {
        return found(KEY, page);
    }

    static String code(Response page) {
        return found(CODE, page);
    }

    String session() {
        return session;
    }

    void hasSession(String value) {
        session = value;
    }

    private RequestSpecification request() {
        RequestSpecification request = given().redirects().follow(false).header("Accept", "text/html");
        return session.isEmpty() ? request : request.cookie(ReceiptCookie.NAME, session);
    }

    private Response remembering(Response answer) {
        if (answer.cookies().containsKey(ReceiptCookie.NAME)) {
            session = answer.cookie(ReceiptCookie.NAME);
        }
        return answer;
    }

    private static String found(Pattern pattern, Response page) {
        String text = page.asString();
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("not on the page: " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
