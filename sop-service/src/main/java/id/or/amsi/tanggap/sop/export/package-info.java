/// A published SOP on paper (tagged PDF) and as a document to read on (DOCX), both with version, hash and a QR code to
/// where anybody checks them. Start reading at `ExportSop`.
@NullMarked
package id.or.amsi.tanggap.sop.export;

import org.jspecify.annotations.NullMarked;
