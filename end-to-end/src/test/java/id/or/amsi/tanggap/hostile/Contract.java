package id.or.amsi.tanggap.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.or.amsi.tanggap.contract.Documents;
import id.or.amsi.tanggap.contract.Documents.Described;
import id.or.amsi.tanggap.hostile.Operation.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every operation there is: those of the four OpenAPI documents, and the public pages, which they leave out.
final class Contract {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final String FORM = "application/x-www-form-urlencoded";

    private Contract() {}

    static List<Operation> operations() {
        return Stream.concat(
                        Documents.SERVICES.stream()
                                .flatMap(Documents::operations)
                                .map(Contract::documented),
                        pages())
                .toList();
    }

    private static Operation documented(Described described) {
        Schemas schemas = new Schemas(described.document().path("components").path("schemas"));
        List<Parameter> parameters = described
                .parameters()
                .map(parameter -> new Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        schemas.resolve(parameter.path("schema"))))
                .toList();
        return new Operation(
                described.service(),
                described.id(),
                described.method().toUpperCase(Locale.ROOT),
                described.path(),
                parameters,
                described.mediaType(),
                schemas.resolve(described.body()),
                schemas);
    }

    private static Stream<Operation> pages() {
        return Stream.of(
                page("showReportingStart", "GET", "/lapor/{publicId}"),
                page("showReportForm", "GET", "/lapor/{publicId}/laporan"),
                page("sendReportForm", "POST", "/lapor/{publicId}/laporan"),
                page("openWithReceipt", "POST", "/lapor/{publicId}/kode"),
                page("showConversation", "GET", "/lapor/{publicId}/percakapan"),
                page("sendConversationMessage", "POST", "/lapor/{publicId}/percakapan"),
                page("showSop", "GET", "/sop/{publicId}/{kind}"),
                page("showSopVersion", "GET", "/sop/{publicId}/{kind}/versi/{version}"),
                page("downloadSopAsPdf", "GET", "/sop/{publicId}/{kind}/salinan/pdf"),
                page("downloadSopAsDocx", "GET", "/sop/{publicId}/{kind}/salinan/docx"));
    }

    private static Operation page(String id, String method, String path) {
        JsonNode text = JsonNodeFactory.instance.objectNode().put("type", "string");
        Stream<Parameter> places =
                PLACE.matcher(path).results().map(place -> new Parameter(place.group(1), "path", text));
        return new Operation(
                path.startsWith("/sop") ? "sop" : "incident",
                id,
                method,
                path,
                Stream.concat(places, Stream.of(new Parameter("bahasa", "query", text)))
                        .toList(),
                "POST".equals(method) ? FORM : "",
                MissingNode.getInstance(),
                new Schemas(MissingNode.getInstance()));
    }
}
