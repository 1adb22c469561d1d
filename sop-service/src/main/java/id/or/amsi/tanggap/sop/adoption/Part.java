package id.or.amsi.tanggap.sop.adoption;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import java.util.Optional;

/// What somebody edits in a draft.
///
/// @param words for example `clause c07.3`, as it stands among the edits
record Part(String words) {
    static final String CLAUSE = "clause ";
    static final String TEMPLATE = "template ";
    static final Part OUTLINE = new Part("outline");
    static final Part APPROVERS = new Part("approvers");
    /// A clause that has no id yet.
    static final Part NEW_CLAUSE = new Part("new clause");

    private static final String STEP = "step ";

    static Part clause(String id) {
        return new Part(CLAUSE + id);
    }

    static Part step(String key) {
        return new Part(STEP + key);
    }

    static Part function(String key) {
        return new Part("function " + key);
    }

    static Part template(String key, int version) {
        return new Part(TEMPLATE + key + " " + version);
    }

    /// How it reads in a document; nothing for what has no words, or is not in there.
    Optional<JsonNode> in(Document document) {
        if (words.startsWith(CLAUSE)) {
            return document.clause(words.substring(CLAUSE.length())).map(CanonicalJson::tree);
        }
        return words.startsWith(STEP)
                ? document.procedure().step(words.substring(STEP.length())).map(CanonicalJson::tree)
                : Optional.empty();
    }
}
