/// Inviting people, one by one or from a file. Start reading at `InviteMember`.
@NullMarked
package id.or.amsi.tanggap.tenant.invitation;

import org.jspecify.annotations.NullMarked;
