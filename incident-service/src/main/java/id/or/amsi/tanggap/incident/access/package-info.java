/// What the caller may do here, as this service sees it.
@NullMarked
package id.or.amsi.tanggap.incident.access;

import org.jspecify.annotations.NullMarked;
