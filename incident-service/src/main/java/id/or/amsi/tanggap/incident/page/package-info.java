/// The outlet's public pages under `/lapor`: read what happens, report, keep the receipt, read and write messages. They
/// need no account and no JavaScript, and hold no logic of their own: they ask the same use cases as the API. Start
/// reading at `ReportingPages`.
@NullMarked
package id.or.amsi.tanggap.incident.page;

import org.jspecify.annotations.NullMarked;
