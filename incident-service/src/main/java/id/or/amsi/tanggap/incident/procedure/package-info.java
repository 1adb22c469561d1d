/// The procedures that drive incidents: copies of what outlets published and of the association's template,
/// and the format they are written in. Start reading at `Procedures` and `Procedure`.
@NullMarked
package id.or.amsi.tanggap.incident.procedure;

import org.jspecify.annotations.NullMarked;
