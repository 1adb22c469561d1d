package id.or.amsi.tanggap.tenant.rescue;

/// How the outlet made sure that an account is in the hands of its person.
public enum IdentityCheck {
    FACE_TO_FACE,
    /// A call to a number that the outlet knew before.
    KNOWN_NUMBER
}
