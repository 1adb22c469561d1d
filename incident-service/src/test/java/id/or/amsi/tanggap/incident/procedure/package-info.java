@NullMarked
package id.or.amsi.tanggap.incident.procedure;

import org.jspecify.annotations.NullMarked;
