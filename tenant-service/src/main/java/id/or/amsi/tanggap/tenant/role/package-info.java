/// Roles given and taken. Ordinary roles are given by an administrator; a role of trust (HANDLER, DIRECTOR) is proposed
/// by an administrator and confirmed by a handler or director, and neither is the person it is for.
/// Start reading at `RoleProposal`.
@NullMarked
package id.or.amsi.tanggap.tenant.role;

import org.jspecify.annotations.NullMarked;
