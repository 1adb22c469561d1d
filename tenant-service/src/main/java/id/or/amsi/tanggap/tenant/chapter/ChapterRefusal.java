package id.or.amsi.tanggap.tenant.chapter;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.Map;

/// Why something about a chapter was refused.
sealed interface ChapterRefusal extends Refusal {
    record CodeTaken(String code) implements ChapterRefusal {
        @Override
        public String slug() {
            return "chapter-code-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("code", code);
        }
    }
}
