/// Gives one person of an outlet back their roles of trust where nobody inside can. Start reading at `RescueMember`.
@NullMarked
package id.or.amsi.tanggap.tenant.rescue;

import org.jspecify.annotations.NullMarked;
