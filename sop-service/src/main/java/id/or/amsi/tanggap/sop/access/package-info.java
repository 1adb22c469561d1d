/// What the caller may do here, as this service sees it.
@NullMarked
package id.or.amsi.tanggap.sop.access;

import org.jspecify.annotations.NullMarked;
