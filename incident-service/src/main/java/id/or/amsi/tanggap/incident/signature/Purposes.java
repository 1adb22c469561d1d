package id.or.amsi.tanggap.incident.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.regex.Pattern;

/// What a signature is for, as bytes that no content can be mistaken for.
final class Purposes {
    private static final Pattern NAME = Pattern.compile("[a-z -]{1,40}");

    private Purposes() {}

    static byte[] prefix(String purpose) {
        if (!NAME.matcher(purpose).matches()) {
            throw new IllegalArgumentException("no name of a purpose: " + purpose);
        }
        return ("tanggap " + purpose + '\0').getBytes(US_ASCII);
    }
}
