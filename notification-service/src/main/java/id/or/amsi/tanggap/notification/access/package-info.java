/// What the caller may do here, as this service sees it.
@NullMarked
package id.or.amsi.tanggap.notification.access;

import org.jspecify.annotations.NullMarked;
