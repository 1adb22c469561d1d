/// Who must have done what by when: a plan computed from a procedure and what happened, and the sweep over
/// alarms that are due. Start reading at `Planner`; it is pure.
@NullMarked
package id.or.amsi.tanggap.incident.deadline;

import org.jspecify.annotations.NullMarked;
