package id.or.amsi.tanggap.tenant.member;

/// What a member may do. Roles give permission; who does what in an outlet's work is decided elsewhere.
public enum Role {
    /// Names people and integrations.
    OUTLET_ADMIN,
    /// Named in the outlet's legal documents; confirms handlers.
    DIRECTOR,
    EDITOR,
    HANDLER,
    STAFF,
    /// A program; never given to a person.
    INTEGRATION,
    /// The association's office.
    SECRETARIAT,
    /// Supports outlets for the association.
    MENTOR;

    /// Nobody gets this role by one person's word: an administrator proposes, a handler or director confirms.
    public boolean needsTwoPeople() {
        return this == HANDLER || this == DIRECTOR;
    }

    /// Once somebody holds it, somebody always does.
    public boolean isNeverVacant() {
        return this == OUTLET_ADMIN || this == DIRECTOR || this == SECRETARIAT;
    }

    /// The administrator proposes and the director confirms: one person holding both keys would leave one key.
    public boolean excludes(Role other) {
        return (this == OUTLET_ADMIN && other == DIRECTOR) || (this == DIRECTOR && other == OUTLET_ADMIN);
    }

    /// Whether people of this kind of tenant can hold it.
    boolean isHeldIn(Home home) {
        return switch (this) {
            case OUTLET_ADMIN, DIRECTOR, EDITOR, HANDLER, STAFF -> !home.association();
            case SECRETARIAT, MENTOR -> home.association();
            case INTEGRATION -> false;
        };
    }
}
