@NullMarked
package id.or.amsi.tanggap.incident.erasure;

import org.jspecify.annotations.NullMarked;
