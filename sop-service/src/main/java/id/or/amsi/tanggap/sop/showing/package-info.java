/// Whether an outlet shows an SOP of its own to anybody. Start reading at `ShowSop`.
@NullMarked
package id.or.amsi.tanggap.sop.showing;

import org.jspecify.annotations.NullMarked;
