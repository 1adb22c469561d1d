package id.or.amsi.tanggap.isolation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.isolation.Expectation.Answered;
import id.or.amsi.tanggap.isolation.Matrix.Cell;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every operation of every service, called by everybody. What is expected comes from `contracts/permissions.yaml` and
/// from whose things are asked for, from nothing else.
class IsolationMatrixStory {
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("showReportingStart", "GET /lapor/{id}"),
            Map.entry("showReportForm", "GET /lapor/{id}/laporan"),
            Map.entry("sendReportForm", "POST /lapor/{id}/laporan"),
            Map.entry("showReceiptForm", "GET /lapor/{id}/kode"),
            Map.entry("openWithReceipt", "POST /lapor/{id}/kode"),
            Map.entry("showConversation", "GET /lapor/{id}/percakapan"),
            Map.entry("sendConversationMessage", "POST /lapor/{id}/percakapan"),
            Map.entry("leaveConversation", "POST /lapor/{id}/percakapan/selesai"),
            Map.entry("showSop", "GET /sop/{id}/kbgo"),
            Map.entry("showSopVersion", "GET /sop/{id}/kbgo/versi/1"),
            Map.entry("downloadSopAsPdf", "GET /sop/{id}/kbgo/salinan/pdf"),
            Map.entry("downloadSopAsDocx", "GET /sop/{id}/kbgo/salinan/docx"));

    @Test
    void noOperationIsWithoutARow() {
        assertThat(new Contracts().withoutRow()).isEmpty();
    }

    @Test
    void everyRowWithoutADescribedOperationIsAPageThatOpensForEverybody() {
        var performance = Performance.prepared();
        assertThat(performance.contracts.pages()).isEqualTo(PAGES.keySet());
        assertThat(PAGES).allSatisfy((row, page) -> {
            var form = given().redirects().follow(false).contentType("application/x-www-form-urlencoded");
            var method = page.split(" ", 2);
            var service = method[1].startsWith("/sop") ? "sop.url" : "incident.url";
            var address = performance.stack.get(service) + method[1].replace("{id}", performance.first.publicId);
            assertThat(form.request(method[0], address).statusCode())
                    .as(row)
                    .isLessThan(500)
                    .isNotIn(401, 403, 404, 405, 415);
        });
    }

    @Test
    void everybodyIsAnsweredOrRefusedAsThePermissionsSay() {
        var cells = Performance.played().matrix.cells();

        assertThat(cells).filteredOn(cell -> !cell.asExpected()).isEmpty();
    }

    @Test
    void everyOperationHasSomebodyWhoMayAndEveryOneWithARowForSomeHasSomebodyWhoMayNot() {
        var performance = Performance.played();
        Map<Operation, List<Cell>> cells =
                performance.matrix.cells().stream().collect(Collectors.groupingBy(Cell::operation));

        assertThat(performance.operations)
                .allSatisfy(operation -> assertThat(cells.get(operation))
                        .as(operation.id())
                        .anyMatch(cell -> cell.expected() instanceof Answered));
        assertThat(performance.operations)
                .filteredOn(operation -> !operation.row().isFor("anyone"))
                .allSatisfy(operation -> assertThat(cells.get(operation))
                        .as(operation.id())
                        .anyMatch(cell -> !(cell.expected() instanceof Answered)));
    }

    @Test
    void everyChangeSucceedsForEveryRoleThatMayMakeIt() {
        var performance = Performance.played();
        var changes = performance.operations.stream()
                .filter(operation -> !operation.reads())
                .flatMap(operation -> operation.row().word().isEmpty()
                        ? operation.row().roles().stream().map(role -> operation.id() + " " + role)
                        : Stream.of(operation.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        var made = performance.matrix.cells().stream()
                .filter(cell -> !cell.operation().reads() && cell.answer().isSuccess())
                .flatMap(cell -> cell.operation().row().word().isEmpty()
                        ? cell.caller().roles().stream()
                                .map(role -> cell.operation().id() + " " + role)
                        : Stream.of(cell.operation().id()))
                .collect(Collectors.toSet());

        changes.removeAll(made);

        assertThat(changes).as(answersTo(changes)).isEmpty();
    }

    private static String answersTo(Set<String> changes) {
        return Performance.played().matrix.cells().stream()
                .filter(cell -> cell.expected() instanceof Answered)
                .filter(cell -> changes.contains(cell.operation().id())
                        || cell.caller().roles().stream()
                                .anyMatch(role ->
                                        changes.contains(cell.operation().id() + " " + role)))
                .map(cell -> cell + " " + cell.answer().body())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nothingOfAnOutletChangesWhenAnotherNamesIt() {
        var performance = Performance.played();

        assertThat(performance.after).isNotEmpty().isEqualTo(performance.before);
        assertThat(performance.afterOwn.get("tenant tenant.integration"))
                .isNotNull()
                .isNotEqualTo(performance.after.get("tenant tenant.integration"));
    }

    @Test
    void whatIsHiddenLooksLikeWhatDoesNotExist() {
        var compared = Performance.played().matrix.cells().stream()
                .filter(cell -> cell.missing().isPresent())
                .toList();

        assertThat(compared)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.answer().shape())
                        .as(cell.toString())
                        .isEqualTo(cell.missing().orElseThrow().shape()));
    }
}
