package id.or.amsi.tanggap.tenant.keycloak;

import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.function.Supplier;

/// Turns a 404 into nothing; every other failure stays a failure.
final class MissingAsEmpty {
    private MissingAsEmpty() {}

    static <T> Optional<T> of(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// For changes whose aim is already reached when the thing is gone.
    static void ignore(Runnable change) {
        of(() -> {
            change.run();
            return true;
        });
    }
}
