/// Sessions of a cohort: when they are by everybody's clock, who came, and what was noted. Start reading at
/// `HoldSession`.
@NullMarked
package id.or.amsi.tanggap.tenant.coaching;

import org.jspecify.annotations.NullMarked;
