/// Submitting a draft, sending it back, approving it. Start reading at `ApproveSop`.
@NullMarked
package id.or.amsi.tanggap.sop.approval;

import org.jspecify.annotations.NullMarked;
