@NullMarked
package id.or.amsi.tanggap.incident.handling;

import org.jspecify.annotations.NullMarked;
