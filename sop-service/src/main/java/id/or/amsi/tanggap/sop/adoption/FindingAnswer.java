package id.or.amsi.tanggap.sop.adoption;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.sop.floor.Finding;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something in a draft that is below the floor, or advised against.
///
/// @param clauseId the clause under which it is mended, also for what a step or a function breaks
/// @param rule name of the rule, in kebab case
/// @param law id of the law row behind it
/// @param article instrument and article of that row
/// @param source where the rule was read
/// @param confidence how sure that is: seen, recalled or proposal
/// @param message what is wrong, in the caller's language
/// @param remedy how to mend it
/// @param blocking whether it keeps the draft from being submitted, approved and published
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingAnswer(
        String rule,
        @Nullable String clauseId,
        @Nullable String stepKey,
        @Nullable String function,
        @Nullable String law,
        @Nullable String article,
        String source,
        String confidence,
        String message,
        String remedy,
        boolean blocking) {

    static FindingAnswer of(Finding finding, Locale locale) {
        return new FindingAnswer(
                finding.rule(),
                finding.clauseId(),
                finding.stepKey(),
                finding.function(),
                finding.law(),
                finding.article(),
                finding.source(),
                finding.confidence(),
                in(locale, finding.message()),
                in(locale, finding.remedy()),
                finding.blocking());
    }

    private static String in(Locale locale, Text text) {
        return locale.equals(Locale.ENGLISH) ? text.en() : text.id();
    }
}
