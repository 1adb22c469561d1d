/// Mails on their way out: what a mail is, and how it is handed to the mail server. notification-service holds
/// the same types; docs/adr/0018 says why they are ours.
@NullMarked
package id.or.amsi.tanggap.tenant.mail;

import org.jspecify.annotations.NullMarked;
