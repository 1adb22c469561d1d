package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;

/// Says in words what the API says as a problem. Nothing of an exception is shown, and nothing of the address.
@ApplicationScoped
public class ProblemPages {
    private static final Logger LOG = Logger.getLogger(ProblemPages.class);
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final PageAnswers answers;

    ProblemPages(PageAnswers answers) {
        this.answers = answers;
    }

    public Response of(Throwable thrown, UriInfo uri) {
        int status = status(thrown);
        if (status == UNAVAILABLE) {
            LOG.error("a page failed", thrown);
        }
        Language language = Language.of(uri.getQueryParameters().getFirst("bahasa"));
        Words words = language.words();
        String key = status == NOT_FOUND ? "missing" : "failed";
        Frame frame = new Frame("", language, "");
        return answers.problem(
                status, language, new ProblemPage(frame, words.text(key + "Title"), words.text(key + "Text")));
    }

    /// Whatever the caller did, there is nothing at that address; the rest is our failure.
    private static int status(Throwable thrown) {
        int status = switch (thrown) {
            case RefusedException refused -> refused.refusal().status();
            case WebApplicationException web -> web.getResponse().getStatus();
            default -> UNAVAILABLE;
        };
        return status < 500 ? NOT_FOUND : UNAVAILABLE;
    }
}
