/// Calls of the association and the applications of outlets. Start reading at `ApplyToCall`; how
/// applications are scored and seats given is in `selection`, what a cohort then does together in
/// `coaching`.
@NullMarked
package id.or.amsi.tanggap.tenant.programme;

import org.jspecify.annotations.NullMarked;
