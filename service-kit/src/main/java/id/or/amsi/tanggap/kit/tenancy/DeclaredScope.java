package id.or.amsi.tanggap.kit.tenancy;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/// Holds the scope of one request or one piece of background work. Set once.
@RequestScoped
class DeclaredScope {
    private @Nullable Scope scope;

    @Nullable
    Scope scope() {
        return scope;
    }

    void declare(Scope declared) {
        if (scope != null) {
            throw new IllegalStateException("the scope is already declared");
        }
        scope = declared;
    }
}
