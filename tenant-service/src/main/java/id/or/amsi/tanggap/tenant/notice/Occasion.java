package id.or.amsi.tanggap.tenant.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why people are told something.
///
/// @param kind what is told
/// @param key names the occasion: a person gets one notice per kind and key, however often it is asked for
/// @param about the membership the notice speaks of; its name is read when the mail leaves
/// @param detail a role's name or an instant (ISO 8601), as the kind's text needs it; never a name or an address
public record Occasion(
        NoticeKind kind,
        String key,
        @Nullable UUID about,
        @Nullable String detail) {
    public Occasion {
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("an occasion needs a key of at most 200 characters");
        }
    }

    String keyFor(UUID recipient) {
        return kind + "/" + key + "/" + recipient;
    }
}
