/// How a report comes in, with an account or without, and how whoever sent it follows it. Start reading at
/// `ReportIncident`.
@NullMarked
package id.or.amsi.tanggap.incident.intake;

import org.jspecify.annotations.NullMarked;
