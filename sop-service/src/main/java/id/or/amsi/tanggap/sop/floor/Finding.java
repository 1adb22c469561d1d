package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.Text;
import org.jspecify.annotations.Nullable;

/// Something in an SOP that is below the floor, and how to mend it.
///
/// @param clauseId the clause concerned: what a step, a function or the whole breaks stands under the clause that says
/// it;
/// null only where a floor names none
/// @param stepKey the step concerned, or null
/// @param function the function concerned, or null
/// @param rule name of the rule in kebab case, for example `binding-clock-longer`
/// @param law id of the law row, or null where the template is the only source
/// @param article instrument and article of that row, for example `UU 27/2022 pasal 46`, or null
/// @param source where the rule was read
/// @param confidence `seen`, `recalled` or `proposal`
/// @param blocking refuses submission and publication; otherwise a warning
/// @param message what is wrong
/// @param remedy how to mend it
public record Finding(
        @Nullable String clauseId,
        @Nullable String stepKey,
        @Nullable String function,
        String rule,
        @Nullable String law,
        @Nullable String article,
        String source,
        String confidence,
        boolean blocking,
        Text message,
        Text remedy) {}
