/// Notices to an outlet's people: one per event, person and channel, mails at least once. Start reading at
/// `TellPeople`.
@NullMarked
package id.or.amsi.tanggap.notification.delivery;

import org.jspecify.annotations.NullMarked;
