package id.or.amsi.tanggap.sop.template;

import id.or.amsi.tanggap.kit.problem.Refusal;
import id.or.amsi.tanggap.sop.floor.Finding;
import java.time.LocalDate;
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

    /// Not a document, one with a loose end, or one for another key or kind.
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
    /// @param findings those that block, in both languages
    record BelowFloor(String templateKey, List<Finding> findings) implements TemplateRefusal {
        public BelowFloor {
            findings = List.copyOf(findings);
        }

        @Override
        public String slug() {
            return "template-below-floor";
        }

        @Override
        public Map<String, Object> details() {
            List<String> rules = findings.stream().map(Finding::rule).distinct().toList();
            return Map.of("templateKey", templateKey, "rules", rules, "findings", findings);
        }
    }

    /// The day by which it was to be adopted lies in the past.
    record AdoptByIsOver(LocalDate adoptBy) implements TemplateRefusal {
        @Override
        public String slug() {
            return "adopt-by-is-over";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("adoptBy", adoptBy.toString());
        }
    }
}
