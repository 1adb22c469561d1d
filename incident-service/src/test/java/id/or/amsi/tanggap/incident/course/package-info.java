@NullMarked
package id.or.amsi.tanggap.incident.course;

import org.jspecify.annotations.NullMarked;
