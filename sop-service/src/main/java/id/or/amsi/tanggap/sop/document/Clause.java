package id.or.amsi.tanggap.sop.document;

import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A clause: Indonesian text with typed parameters and references to law rows. `{name}` in the text
/// stands for a parameter; laws are never named by number in it.
///
/// @param id stable over all versions: `c07.3` from the template, `c07.x1` an outlet's own, `l.2` an
/// attachment
/// @param mandatory (wajib): an outlet may reword it within the floor, and never leave it out
/// @param laws ids of law rows on which it rests
public record Clause(
        String id, Text title, String text, boolean mandatory, Map<String, Value> parameters, List<String> laws) {
    public Clause {
        if (id == null || !id.matches("(c\\d{2}|l)\\.x?\\d{1,3}")) {
            throw new IllegalArgumentException("no id of a clause: " + id);
        }
        if (title == null) {
            throw new IllegalArgumentException("clause " + id + " needs a title");
        }
        text = text == null ? "" : text.strip();
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        laws = laws == null ? List.of() : List.copyOf(laws);
    }

    /// The value of a parameter.
    public Optional<Value> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /// The same clause with an outlet's words and values; its id, title, mark and laws stay.
    public Clause edited(String newText, Map<String, Value> newParameters) {
        return new Clause(id, title, newText, mandatory, newParameters, laws);
    }

    /// The text with the values of its parameters in the places.
    public String filledText() {
        String filled = text;
        for (Map.Entry<String, Value> parameter : parameters.entrySet()) {
            filled = filled.replace(
                    "{" + parameter.getKey() + "}", parameter.getValue().inWords());
        }
        return filled;
    }
}
