/// The numbers that are shown whatever else fails: one list, with source and date, for pages and refusals alike.
@NullMarked
package id.or.amsi.tanggap.incident.emergency;

import org.jspecify.annotations.NullMarked;
