package id.or.amsi.tanggap.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Words that nobody else uses. All of one run begin alike, so that one search finds any of them.
final class Canaries {
    private final String beginning =
            "kenari" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    private final List<String> planted = new ArrayList<>();
    private final Set<String> fields = new TreeSet<>();

    /// Another one, to be planted in a field: `operation.field`.
    String in(String field) {
        fields.add(field);
        return next();
    }

    /// Where they were planted.
    Set<String> fields() {
        return fields;
    }

    /// Another one, to be planted where the contracts know of no field.
    String next() {
        String canary = beginning + "x%02d".formatted(planted.size() + 1);
        planted.add(canary);
        return canary;
    }

    int count() {
        return planted.size();
    }

    /// The forms in which one of them could be written: plain, in hexadecimal digits as PostgreSQL dumps bytes, in
    /// UTF-16, and inside Base64 at each of its three places.
    List<byte[]> forms() {
        return forms(beginning);
    }

    static List<byte[]> forms(String text) {
        List<byte[]> forms = new ArrayList<>();
        String hex = HexFormat.of().formatHex(text.getBytes(UTF_8));
        forms.add(text.getBytes(UTF_8));
        forms.add(hex.getBytes(UTF_8));
        forms.add(hex.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        forms.add(text.getBytes(UTF_16LE));
        for (int before = 0; before < 3; before++) {
            byte[] shifted = ("x".repeat(before) + text).getBytes(ISO_8859_1);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // the first and last characters hold bits of what stands beside it
            forms.add(base64.substring(before == 0 ? 0 : before + 1, base64.length() - 2)
                    .getBytes(UTF_8));
        }
        return forms;
    }
}
