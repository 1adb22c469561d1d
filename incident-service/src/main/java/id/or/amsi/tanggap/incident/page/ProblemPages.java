package id.or.amsi.tanggap.incident.page;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jboss.logging.Logger;

/// Says in words, and with the emergency numbers, what the API says as a problem. Nothing of an exception is shown.
@ApplicationScoped
class ProblemPages {
    private static final Logger LOG = Logger.getLogger(ProblemPages.class);
    private static final Set<Integer> WITH_WORDS_OF_THEIR_OWN = Set.of(400, 403, 404, 413, 422, 429);
    private static final int UNREADABLE = 400;
    private static final int UNAVAILABLE = 503;

    private final PageAnswers answers;

    ProblemPages(PageAnswers answers) {
        this.answers = answers;
    }

    Response of(Throwable thrown, UriInfo uri) {
        int status = status(thrown);
        if (status >= 500) {
            LOG.error("a page failed", thrown);
        }
        Language language = Language.of(uri.getQueryParameters().getFirst("bahasa"));
        String outlet =
                status == 404 ? "" : String.valueOf(uri.getPathParameters().getFirst("publicId"));
        Response.ResponseBuilder page = page(status, outlet, language);
        if (thrown instanceof RefusedException refused && refused.refusal().secondsToWait() > 0) {
            page.header(HttpHeaders.RETRY_AFTER, refused.refusal().secondsToWait());
        }
        return page.build();
    }

    private Response.ResponseBuilder page(int status, String publicId, Language language) {
        Words words = language.words();
        PageFrame frame = answers.frame(publicId, words.text("someOutlet"), PageFrame.Place.START, language);
        int general = status < 500 ? UNREADABLE : UNAVAILABLE;
        String key = "problem." + (WITH_WORDS_OF_THEIR_OWN.contains(status) ? status : general);
        return answers.page(
                status, language, new ProblemPage(frame, words.text(key + ".title"), words.text(key + ".text")));
    }

    /// Whatever is not a refusal is our failure: to somebody who needs help it is the same which one.
    private static int status(Throwable thrown) {
        return switch (thrown) {
            case RefusedException refused -> refused.refusal().status();
            case WebApplicationException web -> web.getResponse().getStatus();
            default -> UNAVAILABLE;
        };
    }
}
