package id.or.amsi.tanggap.incident.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/// Turns pages into answers that a browser keeps nothing of and loads nothing foreign for.
@ApplicationScoped
class PageAnswers {
    private static final String ONLY_OURS = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HelpLines helpLines;

    PageAnswers(HelpLines helpLines) {
        this.helpLines = helpLines;
    }

    PageFrame frame(String publicId, String outlet, PageFrame.Place place, Language language) {
        return new PageFrame(publicId, outlet, place, language, helpLines.in(language));
    }

    Response.ResponseBuilder page(int status, Language language, TemplateInstance page) {
        Locale locale = language.words().locale();
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header("Content-Security-Policy", ONLY_OURS)
                .entity(page.setLocale(locale).render());
    }
}
