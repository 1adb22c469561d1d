package id.or.amsi.tanggap.tenant.mail;

/// How the way to the mail server is protected.
public enum Tls {
    /// Not at all: for a mail server on the same machine.
    NONE,
    /// The conversation begins in the clear and is protected before the first mail, or it ends.
    STARTTLS,
    /// From the first byte.
    TLS
}
