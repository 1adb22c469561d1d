package id.or.amsi.tanggap.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which path prefix leads to which service, read from Kubernetes Gateway API `HTTPRoute` objects. A prefix matches
/// whole path elements, and the longest match wins, as that API says.
public record Routes(List<Route> all) {

    public Routes {
        all = all.stream()
                .sorted(Comparator.comparingInt((Route route) -> route.prefix().length())
                        .reversed())
                .toList();
    }

    /// @param prefix a path without a slash at its end
    /// @param service the backend's name
    public record Route(String prefix, String service) {
        boolean matches(String path) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }

    /// @throws IOException when the file cannot be read or is no such file
    public static Routes read(Path file) throws IOException {
        var yaml = new ObjectMapper(new YAMLFactory());
        var routes = new ArrayList<Route>();
        try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            while (documents.hasNextValue()) {
                routesOf(documents.nextValue(), routes);
            }
        }
        return new Routes(routes);
    }

    private static void routesOf(JsonNode document, List<Route> routes) throws IOException {
        if (!"HTTPRoute".equals(document.path("kind").asText())) {
            throw new IOException("A routes file holds HTTPRoute objects only, not " + document.path("kind"));
        }
        for (var rule : document.path("spec").path("rules")) {
            var service = rule.path("backendRefs").path(0).path("name").asText();
            for (var match : rule.path("matches")) {
                var path = match.path("path");
                if (!"PathPrefix".equals(path.path("type").asText())) {
                    throw new IOException("Only PathPrefix is understood, not " + path.path("type"));
                }
                routes.add(new Route(path.path("value").asText(), service));
            }
        }
    }

    /// @return the backend for a request's path, none when nobody serves it
    public Optional<String> serviceOf(String path) {
        return all.stream()
                .filter(route -> route.matches(path))
                .map(Route::service)
                .findFirst();
    }
}
