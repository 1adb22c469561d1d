package id.or.amsi.tanggap.isolation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Flips every row of `contracts/permissions.yaml` in the running services, each in all ways that mean something, and
/// calls the operation as everybody again: a flip that nobody notices is a hole in the matrix. A command, as it takes
/// minutes: `./tanggap mutation`.
class PermissionMutation {
    private static final double WANTED = 0.95;

    private final Performance performance = Performance.prepared();

    /// A row as it should not be.
    private record Flip(Operation operation, Row row) {
        @Override
        public String toString() {
            return operation.id() + ": " + operation.row().text() + " -> " + row.text();
        }
    }

    @Test
    void everyFlippedRowIsNoticed() {
        var survivors = new ArrayList<Flip>();
        var flips = 0;
        for (var operation : performance.operations) {
            assertThat(performance.matrix.call(operation)).allMatch(Matrix.Cell::asExpected);
            for (var row : flipsOf(operation.row())) {
                flips++;
                var flip = new Flip(operation, row);
                if (!isNoticed(flip)) {
                    survivors.add(flip);
                    System.out.println("overlooked " + flip);
                }
            }
        }
        System.out.println("permissions.yaml, %d operations: %d of %d flipped rows noticed"
                .formatted(performance.operations.size(), flips - survivors.size(), flips));
        assertThat(survivors).hasSizeLessThanOrEqualTo((int) (flips * (1 - WANTED)));
    }

    private boolean isNoticed(Flip flip) {
        var console = performance.stack.get("console.url");
        given().baseUri(console)
                .post(
                        "/permissions/{operation}/{row}",
                        flip.operation().id(),
                        flip.row().text())
                .then()
                .statusCode(204);
        try {
            return performance.matrix.notices(flip.operation(), flip.row());
        } finally {
            given().baseUri(console).delete("/permissions").then().statusCode(204);
        }
    }

    /// Opened to everybody, to every member, to services; closed for each role that is in it, opened for each that is
    /// not.
    static List<Row> flipsOf(Row row) {
        var flips = new ArrayList<Row>();
        for (var word : List.of("anyone", "person", "member", "service")) {
            if (!row.isFor(word)) {
                flips.add(Row.ofWord(word));
            }
        }
        if (row.word().isEmpty()) {
            for (var role : new TreeSet<>(Row.ROLES)) {
                var other = row.roles().contains(role) ? row.without(role) : row.with(role);
                flips.add(other.roles().isEmpty() ? Row.ofWord("service") : other);
            }
        }
        return List.copyOf(new LinkedHashSet<>(flips));
    }
}
