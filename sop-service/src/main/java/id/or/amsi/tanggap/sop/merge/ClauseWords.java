package id.or.amsi.tanggap.sop.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// The words of a merged clause and the parameters that they name belong together.
final class ClauseWords {
    private static final String TEXT = "text";
    private static final String PARAMETERS = "parameters";

    private ClauseWords() {}

    /// Puts in the outlet's new words, and leaves no place in the text without its parameter: one that the template
    /// dropped stays as long as the outlet's sentences speak of it.
    static void complete(ObjectNode clause, JsonNode own, @Nullable Decision decision) {
        if (decision != null && decision.text() != null) {
            clause.put(TEXT, decision.text().strip());
        }
        String text = clause.path(TEXT).asText();
        if (clause.get(PARAMETERS) instanceof ObjectNode parameters) {
            // a copy: one that came whole from one side is that side's
            ObjectNode completed = Flat.copy(parameters);
            own.path(PARAMETERS).properties().stream()
                    .filter(known -> !parameters.has(known.getKey()) && text.contains("{" + known.getKey() + "}"))
                    .forEach(known -> completed.set(known.getKey(), known.getValue()));
            clause.set(PARAMETERS, completed);
        }
    }
}
