package id.or.amsi.tanggap.notification.help;

import java.util.Locale;

/// `hits` of `all`, with Wilson's 95 % interval: it also holds for few messages and near the ends.
record Share(int hits, int all) {
    private static final double Z = 1.96;

    double value() {
        return all == 0 ? Double.NaN : (double) hits / all;
    }

    double low() {
        return centre() - reach();
    }

    double high() {
        return centre() + reach();
    }

    private double centre() {
        return (value() + Z * Z / (2 * all)) / (1 + Z * Z / all);
    }

    private double reach() {
        var p = value();
        return Z * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
    }

    @Override
    public String toString() {
        return all == 0
                ? "     -               "
                : String.format(Locale.ROOT, "%5.1f [%5.1f-%5.1f] %4d", 100 * value(), 100 * low(), 100 * high(), all);
    }
}
