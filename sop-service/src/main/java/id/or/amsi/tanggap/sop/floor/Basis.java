package id.or.amsi.tanggap.sop.floor;

import java.util.Locale;

/// Why a floor is where it is, where no row of the law says so.
///
/// @param source where the rule was read, or whose proposal it is
record Basis(String source, Confidence confidence) {
    /// What the association's template says without naming more.
    static final Basis TEMPLATE = new Basis("templat AMSI", Confidence.PROPOSAL);

    /// The product knows the names of the services with which its directory ships; of later ones it shows the
    /// words of their ids.
    static final Basis DIRECTORY = new Basis("direktori bantuan Tanggap", Confidence.PROPOSAL);
    static final Basis LAWS = new Basis("daftar hukum Tanggap", Confidence.PROPOSAL);

    /// How it is known.
    enum Confidence {
        /// Read in the source.
        SEEN,
        /// General knowledge, to be verified.
        RECALLED,
        /// The product's own default, not a rule of anybody else.
        PROPOSAL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
