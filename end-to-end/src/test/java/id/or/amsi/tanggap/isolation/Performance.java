package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.rows.LoggedStatements;
import id.or.amsi.tanggap.kit.testing.rows.LoggedStatements.Sent;
import id.or.amsi.tanggap.story.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The outlets, their people and the matrix, made once for all tests.
final class Performance {
    private static @Nullable Performance running;

    final Contracts contracts = new Contracts();
    final World world = World.running();
    final RunningStack stack = RunningStack.attach();
    /// Everything that is done from now on. First of all, as it begins the services' logs anew.
    final Spans spans = Spans.of(stack);
    /// Of what follows: nothing of the first outlet was said before.
    final Traces traces = new Traces(stack);
    final List<Operation> operations = contracts.operations();
    final Newsroom first;
    final Cast cast;
    final Matrix matrix;
    /// What the services asked PostgreSQL while everybody called everything, or as much of it as was called.
    private Set<Sent> statements = Set.of();
    /// The first outlet's rows before the other outlet's people reached for them, after that, and after the first
    /// outlet's administrator changed something.
    Map<String, String> before = Map.of();

    Map<String, String> after = Map.of();
    Map<String, String> afterOwn = Map.of();

    private Performance() {
        var signIn = new SignIn(stack);
        first = new Newsroom(world);
        cast = new Cast(world, first, signIn);
        var token = cast.named("admin of the first").token().get();
        matrix = new Matrix(
                operations,
                cast,
                new Requests(stack),
                new Stage(first, new Groundwork(first, new Days(stack)), organization(token)),
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
            performance.reachOver();
        }
        return performance;
    }

    /// What the first outlet had is compared with what it has after others have named it; reports that they made of
    /// themselves ring no more.
    private void reachOver() {
        var rows = new Rows(stack, first.outlet.id);
        before = rows.atRest();
        operations.stream()
                .filter(operation -> !operation.reads() && !operation.row().isFor("anyone"))
                .forEach(matrix::reachOver);
        after = rows.atRest();
        String unused = first.integration(List.of("notification-service"));
        afterOwn = rows.atRest();
        world.forgetEarlierAlarms();
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
