/// The affected person takes a report back: nobody opens it any more, and two people see to it that it is destroyed.
/// Start reading at `WithdrawReport`.
@NullMarked
package id.or.amsi.tanggap.incident.withdrawal;

import org.jspecify.annotations.NullMarked;
