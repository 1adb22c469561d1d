package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Value;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An outlet's words for a clause, and its values; a parameter that is not named keeps its value.
///
/// @param text Indonesian; `{name}` stands for a parameter
/// @param textEn the same in English; absent, the English stays only as long as the Indonesian does
public record ClauseEdit(
        @NotNull @Size(max = 20_000) String text,
        @Size(max = 20_000) @Nullable String textEn,

        @Schema(type = SchemaType.OBJECT, examples = "{\"interval_months\": 6}") @Size(max = 50) @Nullable
        Map<String, Value> parameters) {

    /// The clause after the edit.
    ///
    /// @return null if a parameter is not the clause's, or of another type
    @Nullable
    Clause applied(Clause clause) {
        Map<String, Value> values = new HashMap<>(clause.parameters());
        for (Map.Entry<String, Value> wanted : (parameters == null ? Map.<String, Value>of() : parameters).entrySet()) {
            Value known = values.get(wanted.getKey());
            if (known == null
                    || wanted.getValue() == null
                    || known.getClass() != wanted.getValue().getClass()) {
                return null;
            }
            values.put(wanted.getKey(), wanted.getValue());
        }
        return textEn == null ? clause.edited(text, values) : clause.edited(text, textEn, values);
    }
}
