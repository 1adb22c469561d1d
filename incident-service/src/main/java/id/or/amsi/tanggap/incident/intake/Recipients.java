package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.report.Kind;
import java.util.List;

/// Who would receive a report of this kind; sent back with it are the version and who of them is involved.
record Recipients(Kind kind, int sopVersion, boolean fallback, List<Recipient> recipients) {

    static Recipients of(ShownProcedure shown) {
        return new Recipients(shown.kind(), shown.sopVersion(), shown.fallback(), shown.recipients());
    }
}
