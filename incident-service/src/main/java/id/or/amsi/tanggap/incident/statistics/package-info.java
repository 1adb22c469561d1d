/// Statistics for the association: counters per outlet and quarter that name no incident, and a fixed list of
/// figures, computed once when a quarter is over. Start reading at `Publication`, then `CountIncident` and
/// `FreezeQuarters`.
@NullMarked
package id.or.amsi.tanggap.incident.statistics;

import org.jspecify.annotations.NullMarked;
