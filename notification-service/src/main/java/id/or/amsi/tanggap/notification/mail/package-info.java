/// Mails on their way out: what a mail is, and how it is handed to the mail server. tenant-service holds the
/// same types; docs/adr/0018 says why they are ours.
@NullMarked
package id.or.amsi.tanggap.notification.mail;

import org.jspecify.annotations.NullMarked;
