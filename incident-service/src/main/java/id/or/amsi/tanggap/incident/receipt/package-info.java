/// How a report is found again by whoever sent it: by a receipt that one can write down, or signed in. Start reading at
/// `OpenReport`.
@NullMarked
package id.or.amsi.tanggap.incident.receipt;

import org.jspecify.annotations.NullMarked;
