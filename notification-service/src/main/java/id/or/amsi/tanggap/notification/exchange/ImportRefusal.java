package id.or.amsi.tanggap.notification.exchange;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.List;
import java.util.Map;

/// Why a file is not imported.
sealed interface ImportRefusal extends Refusal {
    /// All or nothing.
    ///
    /// @param lines in the caller's language, the first hundred
    record BadLines(int count, List<ImportReport.Line> lines) implements ImportRefusal {
        @Override
        public String slug() {
            return "help-import-has-bad-lines";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("count", count, "badLines", lines);
        }
    }
}
