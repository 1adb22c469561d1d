/// While a legal process needs a case, nothing of it is destroyed. Start reading at `HoldIncident`.
@NullMarked
package id.or.amsi.tanggap.incident.hold;

import org.jspecify.annotations.NullMarked;
