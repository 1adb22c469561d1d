/// What people tell when they report: the form it has, and how it is sealed and opened. Start reading at
/// `ReportContent`.
@NullMarked
package id.or.amsi.tanggap.incident.report;

import org.jspecify.annotations.NullMarked;
