package id.or.amsi.tanggap.notification.lookup;

/// The part of a text that is read: all of it, or, of a very long one, its beginning and its end, where
/// people say what they want.
///
/// @param cut where the beginning ends
/// @param skipped how many characters stand between the two in the whole text
record Excerpt(String text, int cut, int skipped) {
    static final int MOST = 4_000;
    private static final int HALF = MOST / 2;

    static Excerpt of(String whole) {
        if (whole.length() <= MOST) {
            return new Excerpt(whole, whole.length(), 0);
        }
        var cut = Character.isHighSurrogate(whole.charAt(HALF - 1)) ? HALF - 1 : HALF;
        var rest = whole.length() - HALF;
        var from = Character.isLowSurrogate(whole.charAt(rest)) ? rest + 1 : rest;
        return new Excerpt(whole.substring(0, cut) + '\n' + whole.substring(from), cut, from - cut - 1);
    }

    /// Where a character of the excerpt stands in the whole text.
    int inWhole(int at) {
        return at <= cut ? at : at + skipped;
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
