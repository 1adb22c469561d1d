/// The registry of help as files: Open Referral HSDS for other directories, a table for volunteers. What is imported is
/// proposed, and another person confirms it. Start reading at `ImportServices`.
@NullMarked
package id.or.amsi.tanggap.notification.exchange;

import org.jspecify.annotations.NullMarked;
