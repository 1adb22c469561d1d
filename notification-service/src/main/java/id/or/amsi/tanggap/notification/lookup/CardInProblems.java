package id.or.amsi.tanggap.notification.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import id.or.amsi.tanggap.notification.resource.Said;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Puts the emergency numbers into every problem of the look-up: who asked for help and was turned away is
/// not left with an error.
@Singleton
class CardInProblems {
    private static final String PATH = "/v1/help/lookups";
    private static final String MEMBER = "emergency";
    /// Where the kit looks for members of problems that arise before a request is taken.
    private static final String OF_THE_REQUEST = "tanggap.problem-members";

    private static final int BEFORE_ANYTHING_REFUSES = 1800;

    private final HelpResources resources;
    private final ObjectMapper json;

    CardInProblems(HelpResources resources, ObjectMapper json) {
        this.resources = resources;
        this.json = json;
    }

    /// A number for emergencies.
    ///
    /// @param checkedAt when somebody made sure that it is right; null for never
    record Line(
            String number,
            @Nullable String dial,
            Said title,
            String source,
            String confidence,
            @Nullable LocalDate checkedAt,
            Said checked) {}

    void register(@Observes Filters filters) {
        filters.register(this::prepare, BEFORE_ANYTHING_REFUSES);
    }

    private void prepare(RoutingContext request) {
        if (request.normalizedPath().replaceFirst("/$", "").equals(PATH)) {
            request.put(OF_THE_REQUEST, Map.of(MEMBER, card()));
        }
        request.next();
    }

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext answer) {
        var path = "/" + request.getUriInfo().getPath().replaceAll("^/+|/+$", "");
        if (answer.getStatus() >= 400
                && path.equals(PATH)
                && json.valueToTree(answer.getEntity()) instanceof ObjectNode problem) {
            problem.set(MEMBER, json.valueToTree(card()));
            answer.setEntity(problem);
        }
    }

    /// Each number once, with what is known of it.
    List<Line> card() {
        return resources.emergency().stream().flatMap(this::lines).toList();
    }

    private Stream<Line> lines(HelpResource resource) {
        return resource.shown(resources.today()).stream()
                .filter(Channel::emergency)
                .map(channel -> line(resource, channel));
    }

    private Line line(HelpResource resource, Channel channel) {
        var check = channel.check();
        return new Line(
                channel.value(),
                channel.dial(),
                Objects.requireNonNullElse(channel.note(), resource.helps()),
                check.source(),
                check.confidence().name(),
                check.verifiedAt(),
                check.words(resources.today()));
    }
}
