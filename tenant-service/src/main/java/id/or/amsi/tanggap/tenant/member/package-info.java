/// People of a tenant: memberships and the roles in them. Start reading at `Membership` and `Role`; every change of
/// people goes through `MemberNews`, which tells other services, the handlers and the person concerned.
@NullMarked
package id.or.amsi.tanggap.tenant.member;

import org.jspecify.annotations.NullMarked;
