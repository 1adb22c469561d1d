@NullMarked
package id.or.amsi.tanggap.incident.deadline;

import org.jspecify.annotations.NullMarked;
