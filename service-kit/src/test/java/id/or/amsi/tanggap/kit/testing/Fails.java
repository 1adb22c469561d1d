package id.or.amsi.tanggap.kit.testing;

import org.junit.jupiter.api.DynamicTest;

/// Runs a rule to see whether it finds something.
final class Fails {
    private Fails() {}

    static boolean fails(DynamicTest rule) {
        try {
            rule.getExecutable().execute();
            return false;
        } catch (Throwable found) {
            return true;
        }
    }
}
