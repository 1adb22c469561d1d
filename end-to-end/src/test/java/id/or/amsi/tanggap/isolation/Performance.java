package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.rows.LoggedStatements;
import id.or.amsi.tanggap.kit.testing.rows.LoggedStatements.Sent;
import id.or.amsi.tanggap.story.World;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The outlets, their people and the matrix, made once for all tests.
final class Performance {
    private static @Nullable Performance running;

    final Contracts contracts = new Contracts();
    final World world = World.running();
    final RunningStack stack = RunningStack.attach();
    /// Of what follows: nothing of the first outlet was said before.
    final Traces traces = new Traces(stack);
    final List<Operation> operations = contracts.operations();
    final Newsroom first;
    final Cast cast;
    final Matrix matrix;
    /// What the services asked PostgreSQL while everybody called everything, or as much of it as was called.
    private Set<Sent> statements = Set.of();

    private Performance() {
        var signIn = new SignIn(stack);
        first = new Newsroom(world);
        cast = new Cast(world, first, signIn);
        var token = cast.named("admin of the first").token().get();
        matrix = new Matrix(
                operations,
                cast.callers(),
                new Requests(stack),
                new Stage(first, organization(token)),
                first.outlet.id);
    }

    /// Everything made and nothing called yet, or more.
    static synchronized Performance prepared() {
        if (running == null) {
            running = new Performance();
        }
        return running;
    }

    /// Every operation called by everybody.
    static synchronized Performance played() {
        var performance = prepared();
        if (performance.matrix.cells().isEmpty()) {
            performance.statements = LoggedStatements.during(
                    performance.stack, () -> performance.operations.forEach(performance.matrix::call));
        }
        return performance;
    }

    /// What the services ask PostgreSQL while everything is read by everybody who may, at least.
    synchronized Set<Sent> statements() {
        if (statements.isEmpty()) {
            statements = LoggedStatements.during(
                    stack, () -> operations.stream().filter(Operation::reads).forEach(matrix::admit));
        }
        return statements;
    }

    private static String organization(String token) {
        return Caller.claims(token)
                .path("organization")
                .elements()
                .next()
                .path("id")
                .asText();
    }
}
