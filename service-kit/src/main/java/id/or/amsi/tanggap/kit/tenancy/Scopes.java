package id.or.amsi.tanggap.kit.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The only door to tenants' data: says for whom work is done.
///
/// A request's scope comes from its token. Everything else (event handlers, jobs, tests) declares its own with
/// [#within]. Code without a scope cannot get a database connection.
@ApplicationScoped
public class Scopes {
    private final DeclaredScope declared;

    Scopes(DeclaredScope declared) {
        this.declared = declared;
    }

    /// The scope of the work at hand.
    ///
    /// @throws NoScopeException if nobody declared one
    public Scope current() {
        Scope scope = isActive() ? declared.scope() : null;
        if (scope == null) {
            throw new NoScopeException();
        }
        return scope;
    }

    /// The acting tenant; an `IllegalStateException` if there is none.
    public UUID tenant() {
        return present(current().tenant(), "tenant");
    }

    /// The acting person; an `IllegalStateException` if there is none.
    public UUID person() {
        return present(current().person(), "person");
    }

    /// Does work for the given scope, in a request context of its own; the surrounding one waits.
    ///
    /// @throws IllegalStateException inside a running transaction, whose connection already has its scope
    public <T> T within(Scope scope, Supplier<T> work) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a scope cannot change inside a transaction");
        }
        ManagedContext requests = Arc.container().requestContext();
        @Nullable ContextState outer = requests.getStateIfActive();
        requests.activate();
        try {
            declared.declare(scope);
            return work.get();
        } finally {
            requests.terminate();
            if (outer != null) {
                requests.activate(outer);
            }
        }
    }

    void declare(Scope scope) {
        declared.declare(scope);
    }

    private static boolean isActive() {
        return Arc.container().requestContext().isActive();
    }

    private static UUID present(@Nullable UUID id, String what) {
        if (id == null) {
            throw new IllegalStateException("the scope has no " + what);
        }
        return id;
    }
}
