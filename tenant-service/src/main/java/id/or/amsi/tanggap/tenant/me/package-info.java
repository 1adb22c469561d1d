/// What people see and decide about their own membership. Start reading at `MeResource`.
@NullMarked
package id.or.amsi.tanggap.tenant.me;

import org.jspecify.annotations.NullMarked;
