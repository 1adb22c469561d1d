/// What becomes of mails that could not be sent: pauses between tries, and the dead ones, seen and revived by
/// operators.
@NullMarked
package id.or.amsi.tanggap.notification.retry;

import org.jspecify.annotations.NullMarked;
