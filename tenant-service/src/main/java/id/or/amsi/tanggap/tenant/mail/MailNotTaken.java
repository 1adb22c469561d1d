package id.or.amsi.tanggap.tenant.mail;

import jakarta.mail.MessagingException;

/// The mail server was not reached or did not take a mail. What the cause says may hold an address.
public final class MailNotTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    MailNotTaken(MessagingException cause) {
        super("the mail server did not take a mail", cause);
    }
}
