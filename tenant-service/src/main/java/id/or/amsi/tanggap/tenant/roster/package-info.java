/// The list of an outlet's people: who they are, how they are spoken to, and how a membership ends.
/// Start reading at `MemberResource`.
@NullMarked
package id.or.amsi.tanggap.tenant.roster;

import org.jspecify.annotations.NullMarked;
