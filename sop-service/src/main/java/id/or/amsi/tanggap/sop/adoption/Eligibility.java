package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.sop.member.Member;

/// What somebody must be to hold a function. Roles give permission, functions say who acts; both are needed.
enum Eligibility {
    DIRECTOR {
        @Override
        boolean admits(Member member) {
            return member.holds("DIRECTOR");
        }
    },
    HANDLER {
        @Override
        boolean admits(Member member) {
            return member.holds("HANDLER");
        }
    },
    /// The directorate's alternate does not depend on those it stands in for.
    HANDLER_OUTSIDE_MANAGEMENT {
        @Override
        boolean admits(Member member) {
            return member.holds("HANDLER") && member.holdsNone("DIRECTOR", "OUTLET_ADMIN");
        }
    },
    /// Whoever steps in when nobody else is left stands outside management and newsroom hierarchy.
    HANDLER_OUTSIDE_LINE {
        @Override
        boolean admits(Member member) {
            return member.holds("HANDLER") && member.holdsNone("DIRECTOR", "OUTLET_ADMIN", "EDITOR");
        }
    };

    private static final String DIRECTORATE = "directorate";

    abstract boolean admits(Member member);

    /// @param outsideAlternate the procedure's function for when nobody else is left
    static Eligibility of(String function, boolean alternate, String outsideAlternate) {
        if (function.equals(outsideAlternate)) {
            return HANDLER_OUTSIDE_LINE;
        }
        if (!function.equals(DIRECTORATE)) {
            return HANDLER;
        }
        return alternate ? HANDLER_OUTSIDE_MANAGEMENT : DIRECTOR;
    }
}
