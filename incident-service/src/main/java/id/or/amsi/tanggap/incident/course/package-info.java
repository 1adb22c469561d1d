/// The course that an incident takes: what happened to it, and what follows from that by its pinned procedure. Start
/// reading at `Incident`, then `Replan`, which brings the stored steps and alarms to what the facts say.
@NullMarked
package id.or.amsi.tanggap.incident.course;

import org.jspecify.annotations.NullMarked;
