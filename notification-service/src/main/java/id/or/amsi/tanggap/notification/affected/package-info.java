/// Neutral mails to affected persons who chose them, at their safe times. Start reading at `OnAffectedPerson`.
@NullMarked
package id.or.amsi.tanggap.notification.affected;

import org.jspecify.annotations.NullMarked;
