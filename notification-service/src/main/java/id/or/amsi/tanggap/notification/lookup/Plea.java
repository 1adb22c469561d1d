package id.or.amsi.tanggap.notification.lookup;

import id.or.amsi.tanggap.notification.resource.Audience;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody typed, and what their app knows of them. It never says what it holds. Words that are not known
/// (a province of tomorrow, an audience of another version) count as not said: nobody is turned away for them.
@Schema(name = "HelpLookup")
record Plea(
        @Schema(description = "As it was typed. Of more than 4,000 characters the first and the last 2,000 are read.")
        @NotNull
        String text,

        @Schema(description = "Language of the answer: id or en; without it Accept-Language decides", examples = "id")
        @Nullable
        String language,

        @Schema(description = "Province (ISO 3166-2), if the person said where they are", examples = "ID-JK") @Nullable
        String region,

        @Schema(description = "Who asks, if that is known: child, woman, man, adult, journalist, disability, lgbt")
        @Nullable
        List<@Nullable String> audience,

        @Schema(description = "Whether the answer says which words weighed most") @Nullable
        Boolean explain) {

    Locale locale(Locale otherwise) {
        if (language == null) {
            return otherwise;
        }
        return switch (language.strip().toLowerCase(Locale.ROOT)) {
            case "en" -> Locale.ENGLISH;
            case "id" -> Locale.of("id");
            default -> otherwise;
        };
    }

    Set<Audience> asking() {
        var asking = EnumSet.noneOf(Audience.class);
        if (audience != null) {
            for (@Nullable String word : audience) {
                Optional.ofNullable(word).flatMap(Audience::find).ifPresent(asking::add);
            }
        }
        return asking;
    }

    boolean wantsReasons() {
        return Boolean.TRUE.equals(explain);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
