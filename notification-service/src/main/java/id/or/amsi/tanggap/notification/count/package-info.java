/// How often help was asked for: counted in memory by topic and level, written once a week, only from ten.
/// Start reading at `Counts`.
@NullMarked
package id.or.amsi.tanggap.notification.count;

import org.jspecify.annotations.NullMarked;
