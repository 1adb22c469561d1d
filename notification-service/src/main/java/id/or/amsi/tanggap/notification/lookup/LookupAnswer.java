package id.or.amsi.tanggap.notification.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.or.amsi.tanggap.notification.help.Level;
import id.or.amsi.tanggap.notification.help.Topic;
import id.or.amsi.tanggap.notification.resource.ShownChannel;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where help is.
///
/// @param topics at most two, the likelier first
/// @param notice what to say; null for `NONE`
/// @param resources at most three to show first
/// @param more where the others are
/// @param because the words that weighed most, only when asked for
@Schema(name = "HelpAnswer")
@JsonInclude(JsonInclude.Include.ALWAYS)
record LookupAnswer(
        Level level,
        List<Topic> topics,
        @Nullable Notice notice,
        List<Card> resources,
        String more,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Because> because) {

    /// How loudly to say it: a notice, a small footer, or a word to somebody who does harm or seeks its pictures.
    enum Kind {
        @JsonProperty("help")
        HELP,
        @JsonProperty("info")
        INFO,
        @JsonProperty("deterrence")
        DETERRENCE
    }

    @Schema(name = "HelpNotice")
    record Notice(Kind kind, String title, String body, String language) {}

    /// One service.
    ///
    /// @param why what it does for this person
    /// @param verifiedAt the day by which all that is shown of it was checked; null while something was not
    /// @param checked the same in words
    @Schema(name = "HelpCard")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Card(
            String id,
            String name,
            String why,
            List<ShownChannel> channels,
            @Nullable LocalDate verifiedAt,
            String checked) {}

    /// A word, from the character `from` up to before `to` of what was sent, and what it spoke for.
    @Schema(name = "HelpReason")
    record Because(int from, int to, List<Topic> topics) {}
}
