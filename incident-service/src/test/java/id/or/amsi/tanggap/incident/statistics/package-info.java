@NullMarked
package id.or.amsi.tanggap.incident.statistics;

import org.jspecify.annotations.NullMarked;
