/// The course that an incident takes: what happened to it, and what follows from that by its pinned SOP. Start reading
/// at `PlanRows`.
@NullMarked
package id.or.amsi.tanggap.incident.course;

import org.jspecify.annotations.NullMarked;
