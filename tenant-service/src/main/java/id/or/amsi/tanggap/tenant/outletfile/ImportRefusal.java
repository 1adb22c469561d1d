package id.or.amsi.tanggap.tenant.outletfile;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.Map;

/// Why a file of outlets is not imported.
sealed interface ImportRefusal extends Refusal {
    /// All or nothing: a dry run names every line.
    record BadLines(int count, int firstLine) implements ImportRefusal {
        @Override
        public String slug() {
            return "outlet-import-has-bad-lines";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("count", count, "firstLine", firstLine);
        }
    }
}
