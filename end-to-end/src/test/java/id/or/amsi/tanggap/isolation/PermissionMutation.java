package id.or.amsi.tanggap.isolation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Flips every row of `contracts/permissions.yaml` in the running services, each in all ways that mean something, and
/// calls the operation as everybody again: a flip that nobody notices is a hole in the matrix. A command, as it takes
/// minutes: `./tanggap mutation`.
class PermissionMutation {
    private static final double WANTED = 0.95;
    /// Who changes people is asked for the role once more, in code and under the lock: a row alone opens none of these.
    private static final Set<String> ASKED_TWICE = Set.of(
            "inviteMember",
            "importMembers",
            "resendInvitation",
            "editMember",
            "removeMember",
            "grantRole",
            "revokeRole",
            "proposeRole",
            "withdrawRoleProposal",
            "confirmMemberTrust");

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
        performance.spans.forget();
        var survivors = new ArrayList<Flip>();
        var flips = 0;
        for (var operation : performance.operations) {
            assertThat(performance.matrix.call(operation)).allMatch(Matrix.Cell::asExpected);
            for (var row : flipsOf(operation)) {
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
        } catch (AssertionError e) {
            return cannotEvenPrepare(e);
        } finally {
            given().baseUri(console).delete("/permissions").then().statusCode(204);
        }
    }

    /// What the operation is called on is made by calling it: those who may are refused already there.
    private static boolean cannotEvenPrepare(AssertionError refused) {
        if (String.valueOf(refused.getMessage()).contains("was <403>")) {
            return true;
        }
        throw refused;
    }

    /// Opened to everybody, to every member, to services; closed for each role that is in it, opened for each that is
    /// not. Left out is what changes nothing: a program's token is not for tenant-service, whatever a row says.
    private static List<Row> flipsOf(Operation operation) {
        var row = operation.row();
        var flips = new ArrayList<Row>();
        for (var word : List.of("anyone", "person", "member", "service")) {
            if (!row.isFor(word) && !(word.equals("member") && ASKED_TWICE.contains(operation.id()))) {
                flips.add(Row.ofWord(word));
            }
        }
        if (row.word().isEmpty()) {
            for (var role : new TreeSet<>(Row.ROLES)) {
                if (row.roles().contains(role)) {
                    var other = row.without(role);
                    flips.add(other.roles().isEmpty() ? Row.ofWord("service") : other);
                } else if (opens(operation, role)) {
                    flips.add(row.with(role));
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(flips));
    }

    private static boolean opens(Operation operation, String role) {
        return !ASKED_TWICE.contains(operation.id())
                && !(role.equals("INTEGRATION") && operation.service().equals("tenant"));
    }
}
