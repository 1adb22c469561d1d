package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who helps with one thing. The sealed text names the services; where they are reached, the directory says.
public record HelpGroup(String title, List<HelpService> services) {
    public HelpGroup {
        services = List.copyOf(services);
    }

    /// Those that a document names, in its order.
    static List<HelpGroup> in(Document document, Words words, HelpDirectory directory) {
        return document.allClauses().stream()
                .flatMap(clause -> in(clause, words, directory))
                .toList();
    }

    private static Stream<HelpGroup> in(Clause clause, Words words, HelpDirectory directory) {
        return clause.parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(parameter -> parameter.getValue() instanceof Value.Help)
                .map(parameter -> new HelpGroup(
                        words.textOr("helpFor." + parameter.getKey(), words.of(clause.title())),
                        parameter.getValue().items().stream()
                                .map(id -> HelpService.of(id, words, directory))
                                .toList()));
    }
}
