package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a rule says of a finding, with places in braces.
///
/// @param about key of [Floor#about] for a finding that is about no clause itself
/// @param wrong what is wrong
/// @param mend how to mend it
record RuleText(@Nullable String about, Text wrong, Text mend) {
    RuleText {
        if (wrong == null || mend == null) {
            throw new IllegalArgumentException("a rule says what is wrong and how to mend it");
        }
    }

    RuleText filled(Map<String, ?> values) {
        return new RuleText(about, filled(wrong, values), filled(mend, values));
    }

    private static Text filled(Text text, Map<String, ?> values) {
        return new Text(filled(text.id(), values), filled(text.en(), values));
    }

    private static String filled(String text, Map<String, ?> values) {
        String filled = text;
        for (Map.Entry<String, ?> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return filled.strip();
    }
}
