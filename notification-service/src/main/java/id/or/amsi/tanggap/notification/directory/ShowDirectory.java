package id.or.amsi.tanggap.notification.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.web.CallerLanguage;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

/// Answers questions to the directory so that caches may keep the answer for a while. Its tag is a hash of what is
/// shown: whatever changes it (an edit, a check that ends, an hour that passes) makes another one.
@ApplicationScoped
class ShowDirectory {
    /// As long as a service may be shown as open that has just closed.
    private static final int KEPT_SECONDS = 60;

    private final HelpResources resources;
    private final CallerLanguage language;
    private final ObjectMapper json;
    private final Clock clock;

    ShowDirectory(HelpResources resources, CallerLanguage language, ObjectMapper json, Clock clock) {
        this.resources = resources;
        this.language = language;
        this.json = json;
        this.clock = clock;
    }

    /// The whole list; there are few services.
    record Listed(List<DirectoryEntry> items) {}

    Response answer(DirectoryQuery query, Request request) {
        var body = text(list(query));
        var tag = new EntityTag(hash(body));
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null && unchanged.build().getStatus() == 412) {
            throw new ClientErrorException(Status.PRECONDITION_FAILED);
        }
        var answer = unchanged == null ? Response.ok(body, MediaType.APPLICATION_JSON_TYPE) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEPT_SECONDS)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                .build();
    }

    private Listed list(DirectoryQuery query) {
        var now = clock.instant();
        var today = resources.today();
        return new Listed(resources.all().stream()
                .filter(resource -> query.matches(resource, now, resources))
                .map(resource -> DirectoryEntry.of(resource, language.locale(), now, today, resources.days()))
                .toList());
    }

    private String text(Listed listed) {
        try {
            return json.writeValueAsString(listed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
