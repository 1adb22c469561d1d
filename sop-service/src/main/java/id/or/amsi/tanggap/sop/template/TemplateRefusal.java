package id.or.amsi.tanggap.sop.template;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.List;
import java.util.Map;

/// Why a template was not published.
sealed interface TemplateRefusal extends Refusal {
    @Override
    default int status() {
        return 422;
    }

    /// Nothing ships under this key.
    record NotShipped(String templateKey) implements TemplateRefusal {
        @Override
        public String slug() {
            return "template-not-shipped";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("templateKey", templateKey);
        }
    }

    /// Not a document, one with a loose end, or one for another key.
    record NoDocument(String templateKey) implements TemplateRefusal {
        @Override
        public String slug() {
            return "template-document-unusable";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("templateKey", templateKey);
        }
    }

    /// It breaks rules that hold for every SOP.
    ///
    /// @param rules their names, in kebab case
    record BelowFloor(String templateKey, List<String> rules) implements TemplateRefusal {
        public BelowFloor {
            rules = List.copyOf(rules);
        }

        @Override
        public String slug() {
            return "template-below-floor";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("templateKey", templateKey, "rules", rules);
        }
    }
}
