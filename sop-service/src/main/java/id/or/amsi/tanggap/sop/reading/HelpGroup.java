package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who helps with one thing. Names only: the help directory alone knows numbers, which change.
public record HelpGroup(String title, List<String> names) {
    public HelpGroup {
        names = List.copyOf(names);
    }

    /// Those that a document names, in its order.
    static List<HelpGroup> in(Document document, Words words) {
        return document.allClauses().stream()
                .flatMap(clause -> in(clause, words))
                .toList();
    }

    private static Stream<HelpGroup> in(Clause clause, Words words) {
        return clause.parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(parameter -> parameter.getValue() instanceof Value.Help)
                .map(parameter -> new HelpGroup(
                        words.textOr("helpFor." + parameter.getKey(), words.of(clause.title())),
                        parameter.getValue().items().stream()
                                .map(id -> words.textOr("help." + id, id.replace('-', ' ')))
                                .toList()));
    }
}
