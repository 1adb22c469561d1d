package id.or.amsi.tanggap.sop.adoption;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Something in a draft that the floor does not allow, or advises against; it names one place.
///
/// @param rule name of the rule, in kebab case
/// @param article of the law or regulation behind it
/// @param source where the rule comes from, and how sure that is
/// @param message what is wrong and how to mend it, in the caller's language
/// @param blocking whether it keeps the draft from being submitted, approved and published
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingAnswer(
        String rule,
        @Nullable String clauseId,
        @Nullable String stepKey,
        @Nullable String function,
        @Nullable String article,
        @Nullable String source,
        String message,
        boolean blocking) {}
