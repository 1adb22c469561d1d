package id.or.amsi.tanggap.sop.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Turns pages into answers that load nothing foreign and run nothing. What is shown may be kept, and is asked for
/// again
/// each time: once an outlet shows it no longer, nobody's cache does.
@ApplicationScoped
class PageAnswers {
    private static final String ONLY_OURS = "default-src 'none'; style-src 'self'; img-src data:; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'none'";
    private static final int TAG = 32;

    /// The page, or 304 to whoever has it already.
    Response kept(Request request, Language language, TemplateInstance page) {
        String text = rendered(language, page);
        EntityTag tag = new EntityTag(hash(text).substring(0, TAG));
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null && unchanged.build().getStatus() == 412) {
            throw new ClientErrorException(Status.PRECONDITION_FAILED);
        }
        ResponseBuilder answer =
                unchanged == null ? html(200, language).entity(text).tag(tag) : headed(unchanged, language);
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }

    Response problem(int status, Language language, TemplateInstance page) {
        return html(status, language).entity(rendered(language, page)).build();
    }

    private static ResponseBuilder html(int status, Language language) {
        return headed(Response.status(status), language).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private static ResponseBuilder headed(ResponseBuilder answer, Language language) {
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header("Content-Security-Policy", ONLY_OURS);
    }

    private static String rendered(Language language, TemplateInstance page) {
        return page.setLocale(language.locale()).render();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
