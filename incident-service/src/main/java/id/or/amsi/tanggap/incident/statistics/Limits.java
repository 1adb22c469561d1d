package id.or.amsi.tanggap.incident.statistics;

/// When a number about several outlets may be shown: at least 5 incidents from at least 3 outlets, none of which
/// has more than 60 % of them, and all that also when any one outlet is left out. For each outlet knows its own
/// part and can subtract it.
///
/// Two sets of incidents that share none and may be shown each may be shown together: nothing in the limits
/// breaks by adding. `Publication` rests on that.
final class Limits {
    private static final int LEAST_INCIDENTS = 5;
    private static final int LEAST_OUTLETS = 3;
    private static final int GREATEST_PERCENT = 60;

    private Limits() {}

    /// @param outlets how many of the incidents each outlet has
    static boolean allow(int[] outlets) {
        for (int left = 0; left < outlets.length; left++) {
            if (!areKeptWithout(left, outlets)) {
                return false;
            }
        }
        return outlets.length > 0;
    }

    private static boolean areKeptWithout(int left, int[] outlets) {
        long incidents = 0;
        long most = 0;
        int contributing = 0;
        for (int outlet = 0; outlet < outlets.length; outlet++) {
            if (outlet != left && outlets[outlet] > 0) {
                incidents += outlets[outlet];
                most = Math.max(most, outlets[outlet]);
                contributing++;
            }
        }
        return incidents >= LEAST_INCIDENTS
                && contributing >= LEAST_OUTLETS
                && most * 100 <= incidents * GREATEST_PERCENT;
    }
}
