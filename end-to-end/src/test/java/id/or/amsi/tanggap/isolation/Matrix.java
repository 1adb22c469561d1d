package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.isolation.Caller.Proof;
import id.or.amsi.tanggap.isolation.Caller.Side;
import id.or.amsi.tanggap.isolation.Expectation.Answered;
import id.or.amsi.tanggap.isolation.Expectation.Hidden;
import id.or.amsi.tanggap.isolation.Expectation.NotDone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Calls operations as everybody and keeps what came back.
final class Matrix {
    /// Where what the call needs could not be made.
    private static final HttpRequest NOTHING_SENT = HttpRequest.newBuilder(URI.create("http://localhost"))
            .header("traceparent", "00-0-0-00")
            .build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final List<Cell> cells = Collections.synchronizedList(new ArrayList<>());
    private final List<Operation> operations;
    private final Cast cast;
    private final Requests requests;
    private final Stage stage;
    private final String firstOutlet;

    /// One call and what it brought.
    ///
    /// @param missing what came back for ids that do not exist; null where nothing had to be compared
    record Cell(
            Operation operation,
            Caller caller,
            Expectation expected,
            HttpRequest request,
            Answer answer,
            Optional<Answer> missing) {
        boolean asExpected() {
            return expected.met(operation, answer);
        }

        @Override
        public String toString() {
            return "%s as %s: expected %s, came %s".formatted(operation, caller, expected, answer);
        }
    }

    Matrix(List<Operation> operations, Cast cast, Requests requests, Stage stage, String firstOutlet) {
        this.operations = operations;
        this.cast = cast;
        this.requests = requests;
        this.stage = stage;
        this.firstOutlet = firstOutlet;
    }

    /// Every answer to a call of the matrix so far.
    List<Cell> cells() {
        return List.copyOf(cells);
    }

    /// Calls one operation as everybody: first all who must be refused, then those with the right, so that what they
    /// change is nothing that a refusal was measured on.
    List<Cell> call(Operation operation) {
        return call(operation, cast.callers(operation));
    }

    /// Whether anybody is answered other than expected, while the operation's row is this one in the services; those
    /// to whom it matters are asked first.
    boolean notices(Operation operation, Row row) {
        var flipped = operation.with(row);
        var mattering = cast.callers(operation).stream()
                .collect(Collectors.partitioningBy(
                        caller -> !Expectation.of(operation, caller).equals(Expectation.of(flipped, caller))));
        return Stream.of(true, false)
                .flatMap(matters -> call(operation, mattering.getOrDefault(matters, List.of())).stream())
                .anyMatch(cell -> !cell.asExpected());
    }

    private List<Cell> call(Operation operation, List<Caller> asked) {
        var found = new ArrayList<>(together(asked.stream()
                .filter(caller -> !(Expectation.of(operation, caller) instanceof Answered))
                .map(caller -> () -> refused(operation, caller))));
        found.addAll(admitted(operation, asked));
        cells.addAll(found);
        return found;
    }

    /// Calls one operation as those with the right only.
    List<Cell> admit(Operation operation) {
        return admitted(operation, cast.callers(operation));
    }

    private List<Cell> admitted(Operation operation, List<Caller> asked) {
        var admitted = asked.stream()
                .filter(caller -> Expectation.of(operation, caller) instanceof Answered)
                .filter(caller -> isWorthCalling(operation, caller))
                .map(caller -> operation.reads() || caller.proof() != Proof.INVITED ? caller : cast.invited())
                .map(caller -> (Callable<Cell>) () -> answered(operation, caller));
        return operation.reads() ? together(admitted) : oneByOne(admitted);
    }

    private static List<Cell> together(Stream<Callable<Cell>> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return oneByOne(threads.invokeAll(calls.toList()).stream().map(call -> call::get));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Cell> oneByOne(Stream<Callable<Cell>> calls) {
        return calls.map(call -> {
                    try {
                        return call.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private Cell refused(Operation operation, Caller caller) {
        var expected = Expectation.of(operation, caller);
        var things = stage.hidden(operation);
        var token = caller.token().get();
        var request = claimed(caller, requests.of(operation, things, token, "\"1\""));
        var answer = send(request);
        Optional<Answer> missing = expected instanceof Hidden || expected instanceof NotDone
                ? Optional.of(send(claimed(caller, requests.of(operation, things.missing(), token, "\"1\""))))
                : Optional.empty();
        return new Cell(operation, caller, expected, request, answer, missing);
    }

    private HttpRequest claimed(Caller caller, HttpRequest request) {
        return caller.side() == Side.FIRST ? request : requests.claiming(request, firstOutlet);
    }

    /// Calls a change as everybody of the other outlet, who names the first outlet and its things wherever there is
    /// room for a name: in path, query, headers and body.
    List<Cell> reachOver(Operation operation) {
        var found = oneByOne(cast.callers(operation).stream()
                .filter(caller -> caller.side() == Side.SECOND)
                .flatMap(caller -> Stream.of(false, true)
                        .filter(inBody -> !inBody || operation.mediaType().endsWith("json"))
                        .map(inBody -> () -> foreign(operation, caller, inBody))));
        cells.addAll(found);
        return found;
    }

    private Cell foreign(Operation operation, Caller caller, boolean inBody) {
        var things = stage.reached(operation);
        var token = caller.token().get();
        var expected = Expectation.of(operation, caller);
        var tag = expected instanceof Answered ? tag(operation, things, token) : "\"1\"";
        var request = claimed(caller, requests.of(operation, things, token, tag));
        if (inBody) {
            request = requests.claimingInBody(request, Bodies.of(operation, things), firstOutlet);
            expected = new Expectation.AtMost(expected);
        }
        return new Cell(operation, caller, expected, request, send(request), Optional.empty());
    }

    private Cell answered(Operation operation, Caller caller) {
        var made = new HashMap<String, String>();
        var source = operation.reads() ? stage.shown(operation, caller) : stage.changed(operation, caller);
        Things things = name -> made.computeIfAbsent(name, source::of);
        var token = caller.token().get();
        try {
            var request = claimed(caller, requests.of(operation, things, token, tag(operation, things, token)));
            return new Cell(operation, caller, new Answered(), request, send(request), Optional.empty());
        } catch (AssertionError | RuntimeException e) {
            return new Cell(operation, caller, new Answered(), NOTHING_SENT, Answer.none(e), Optional.empty());
        }
    }

    /// What everybody may do without a token is called by some; what another outlet's people may do to their own
    /// things is theirs, and read here; what they do when they name the first outlet is called apart.
    private static boolean isWorthCalling(Operation operation, Caller caller) {
        if (operation.row().isFor("anyone")) {
            return List.of("nobody", "handler1 of the second", "mentor").contains(caller.name());
        }
        return operation.reads()
                || caller.side() == Side.FIRST
                || (caller.side() == Side.ASSOCIATION && operation.row().word().isEmpty());
    }

    /// The entity tag of what is to be edited, as a caller with the right has just read it.
    private String tag(Operation operation, Things things, String token) {
        if (!operation.headers().contains("If-Match") || !things.of("tag").isEmpty()) {
            return things.of("tag");
        }
        for (var path = operation.path(); !path.isEmpty(); path = path.substring(0, path.lastIndexOf('/'))) {
            var above = path;
            var read = operations.stream()
                    .filter(other -> other.reads() && other.path().equals(above))
                    .findFirst();
            if (read.isPresent()) {
                return send(requests.of(read.get(), things, token, ""))
                        .headers()
                        .getOrDefault("etag", "");
            }
        }
        return "";
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = new HashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Answer(answer.statusCode(), headers, answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
