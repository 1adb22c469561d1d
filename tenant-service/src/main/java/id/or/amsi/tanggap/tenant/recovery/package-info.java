/// How an outlet gets an administrator again when the present one cannot be reached: in front of everybody, after 72
/// hours, confirmed by the director, and never with the right to handle anything. Start reading at
/// `AdministratorRecovery`.
@NullMarked
package id.or.amsi.tanggap.tenant.recovery;

import org.jspecify.annotations.NullMarked;
