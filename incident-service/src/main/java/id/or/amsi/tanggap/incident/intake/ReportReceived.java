package id.or.amsi.tanggap.incident.intake;

import java.util.Locale;
import java.util.UUID;

/// Word to a signed-in person that their report has arrived.
///
/// @param reference to speak of it, for example on the telephone; no number that tells how many there are
public record ReportReceived(UUID incidentId, String reference) {

    static ReportReceived of(UUID incidentId) {
        return new ReportReceived(incidentId, reference(incidentId));
    }

    static String reference(UUID incidentId) {
        String digits = incidentId.toString().toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4, 8);
    }
}
