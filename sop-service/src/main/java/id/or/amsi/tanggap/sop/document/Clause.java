package id.or.amsi.tanggap.sop.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A clause: Indonesian text with typed parameters and references to law rows. `{name}` in the text
/// stands for a parameter; laws are never named by number in it.
///
/// @param id stable over all versions and wherever it stands: `c07.3` from the template, `c07.x1` an outlet's own,
/// `l.2` an attachment
/// @param text [Markdown] of the few kinds that are allowed
/// @param mandatory (wajib): an outlet may reword it within the floor, and never leave it out
/// @param laws ids of law rows on which it rests
/// @param textEn the same in English, or null
/// @param step key of the step that it describes, or null
public record Clause(
        String id,
        Text title,
        String text,
        boolean mandatory,
        Map<String, Value> parameters,
        List<String> laws,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String textEn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String step) {
    public Clause {
        if (id == null || !id.matches("(c\\d{2}|l)\\.x?\\d{1,3}")) {
            throw new IllegalArgumentException("no id of a clause: " + id);
        }
        if (title == null) {
            throw new IllegalArgumentException("clause " + id + " needs a title");
        }
        text = text == null ? "" : text.strip();
        textEn = textEn == null || textEn.isBlank() ? null : textEn.strip();
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        laws = laws == null ? List.of() : List.copyOf(laws);
    }

    /// A clause in Indonesian alone.
    public Clause(
            String id, Text title, String text, boolean mandatory, Map<String, Value> parameters, List<String> laws) {
        this(id, title, text, mandatory, parameters, laws, null, null);
    }

    /// The value of a parameter.
    public Optional<Value> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /// Whether an outlet added it.
    @JsonIgnore
    public boolean isOwn() {
        return id.contains(".x");
    }

    /// The same clause with an outlet's words and values; its id, title, mark, laws and step stay. English that
    /// translated other words goes.
    public Clause edited(String newText, Map<String, Value> newParameters) {
        return edited(newText, newText.strip().equals(text) ? textEn : null, newParameters);
    }

    /// As above, with the same words in English.
    public Clause edited(String newText, @Nullable String newTextEn, Map<String, Value> newParameters) {
        return new Clause(id, title, newText, mandatory, newParameters, laws, newTextEn, step);
    }

    /// The text with the values of its parameters in the places.
    public String filledText() {
        return filled(text, Value::inWords);
    }

    /// The English text with the values of its parameters in the places, if there is one.
    public Optional<String> filledTextEn() {
        return Optional.ofNullable(textEn).map(english -> filled(english, Value::inEnglish));
    }

    private String filled(String words, Function<Value, String> inWords) {
        String filled = words;
        for (Map.Entry<String, Value> parameter : parameters.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", inWords.apply(parameter.getValue()));
        }
        return filled;
    }
}
