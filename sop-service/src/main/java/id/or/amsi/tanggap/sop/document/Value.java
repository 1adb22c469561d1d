package id.or.amsi.tanggap.sop.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// The value of a clause's parameter; in JSON a plain number, truth value, text or list of texts.
public sealed interface Value {
    /// @throws IllegalArgumentException on anything else, a fraction for example
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Value of(JsonNode json) {
        if (json.isInt()) {
            return new Amount(json.intValue());
        }
        if (json.isBoolean()) {
            return new Flag(json.booleanValue());
        }
        if (json.isTextual()) {
            return new Line(json.textValue());
        }
        if (json.isArray()) {
            List<String> items = new ArrayList<>();
            json.forEach(item -> items.add(word(item)));
            return new Listed(items);
        }
        throw new IllegalArgumentException("no value of a parameter");
    }

    private static String word(JsonNode item) {
        if (!item.isTextual()) {
            throw new IllegalArgumentException("a list holds texts");
        }
        return item.textValue();
    }

    /// As it stands in a sentence.
    String inWords();

    /// A whole number; the parameter's name says its unit.
    record Amount(@JsonValue int number) implements Value {
        @Override
        public String inWords() {
            return Integer.toString(number);
        }
    }

    /// Yes or no.
    record Flag(@JsonValue boolean on) implements Value {
        @Override
        public String inWords() {
            return on ? "ya" : "tidak";
        }
    }

    /// A word or a line.
    record Line(@JsonValue String text) implements Value {
        @Override
        public String inWords() {
            return text;
        }
    }

    /// Several words, in order.
    record Listed(@JsonValue List<String> items) implements Value {
        public Listed {
            items = List.copyOf(items);
        }

        @Override
        public String inWords() {
            return String.join(", ", items);
        }
    }
}
