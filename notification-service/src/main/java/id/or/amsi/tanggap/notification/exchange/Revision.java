package id.or.amsi.tanggap.notification.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.notification.resource.HelpResource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a service said when it was exported, in a few letters: a file that was changed from something older must not
/// undo what somebody else has changed since. Checks do not count: they go on while volunteers write.
final class Revision {
    private static final int BYTES = 8;

    private Revision() {}

    static String of(HelpResource resource) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(CsvTable.rows(resource.unchecked(), "").toString().getBytes(UTF_8));
            // a letter first: spreadsheets make numbers of some hashes
            return "r" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
