package id.or.amsi.tanggap.tenant.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads the answer to a creation.
final class Created {
    private static final int CONFLICT = 409;

    private Created() {}

    /// The new thing's id; empty if something of that name is there already.
    static Optional<String> id(Supplier<Response> creation) {
        try (Response answer = creation.get()) {
            String path =
                    answer.getLocation() == null ? "" : answer.getLocation().getPath();
            return Optional.of(path.substring(path.lastIndexOf('/') + 1));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == CONFLICT) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
