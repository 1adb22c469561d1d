package id.or.amsi.tanggap.tenant.organisation;

import jakarta.ws.rs.ProcessingException;
import org.jspecify.annotations.Nullable;

/// Runs steps that do not depend on each other: one that fails (a mail that cannot be sent) does not hold up the rest,
/// but the whole is not done then. Only an unreachable Keycloak stops at once.
final class Steps {
    private @Nullable RuntimeException first;

    void run(Runnable step) {
        try {
            step.run();
        } catch (ProcessingException e) {
            throw e;
        } catch (RuntimeException e) {
            first = first == null ? e : first;
        }
    }

    /// Throws the first failure, if any.
    void finish() {
        if (first != null) {
            throw first;
        }
    }
}
