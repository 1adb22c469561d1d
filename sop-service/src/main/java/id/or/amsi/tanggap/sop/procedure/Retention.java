package id.or.amsi.tanggap.sop.procedure;

/// How long a closed case is kept before it is destroyed (UU 27/2022, articles 42 to 45: a term must be set).
///
/// @param years at least [#LEAST]
public record Retention(int years) {
    public static final int LEAST = 1;

    public Retention {
        if (years < LEAST) {
            throw new IllegalArgumentException("a closed case is kept for a year at least");
        }
    }
}
