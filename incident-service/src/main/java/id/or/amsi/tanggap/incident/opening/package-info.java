/// Who opened an incident: shown to whoever reported it, by role, and to its handlers, with everything that was done.
@NullMarked
package id.or.amsi.tanggap.incident.opening;

import org.jspecify.annotations.NullMarked;
