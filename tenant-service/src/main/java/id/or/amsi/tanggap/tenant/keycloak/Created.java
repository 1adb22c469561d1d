package id.or.amsi.tanggap.tenant.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/// Reads the answer to a creation.
final class Created {
    private Created() {}

    /// The new thing's id; empty if something of that name is there already.
    static Optional<String> id(Response answer) {
        try (answer) {
            if (answer.getStatus() == 409) {
                return Optional.empty();
            }
            if (answer.getStatus() >= 400) {
                throw new WebApplicationException(answer.getStatus());
            }
            String path =
                    answer.getLocation() == null ? "" : answer.getLocation().getPath();
            return Optional.of(path.substring(path.lastIndexOf('/') + 1));
        }
    }
}
