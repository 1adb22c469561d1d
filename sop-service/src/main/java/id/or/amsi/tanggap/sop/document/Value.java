package id.or.amsi.tanggap.sop.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The value of a clause's parameter; in JSON a plain number, truth value, text or list of texts, or an object that
/// says its type: `{"type": "HOURS", "amount": 72}`, `{"role": "DIRECTOR"}`, `{"help": ["sapa-129"]}`. References to
/// laws are no values: they stand in [Clause#laws].
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
            return new Listed(words(json));
        }
        return typed(json);
    }

    private static Value typed(JsonNode json) {
        if (json.has("amount")) {
            return new Duration(CanonicalJson.read(json, Span.class));
        }
        if (json.size() == 1 && json.path("role").isTextual()) {
            return new Role(NewsroomRole.valueOf(json.path("role").textValue()));
        }
        if (json.size() == 1 && json.path("help").isArray()) {
            return new Help(words(json.path("help")));
        }
        throw new IllegalArgumentException("no value of a parameter");
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        for (JsonNode item : list) {
            if (!item.isTextual()) {
                throw new IllegalArgumentException("a list holds texts");
            }
            words.add(item.textValue());
        }
        return words;
    }

    /// As it stands in an Indonesian sentence.
    String inWords();

    /// As it stands in an English sentence.
    default String inEnglish() {
        return inWords();
    }

    /// The words that it consists of; none for what is no list.
    default List<String> items() {
        return List.of();
    }

    /// A whole number; the parameter's name says of what.
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

        @Override
        public String inEnglish() {
            return on ? "yes" : "no";
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

    /// A length of time with the clock that counts it.
    record Duration(@JsonValue Span span) implements Value {
        @Override
        public String inWords() {
            return span.inWords();
        }

        @Override
        public String inEnglish() {
            return span.inEnglish();
        }
    }

    /// Somebody of the newsroom, whoever it is.
    record Role(NewsroomRole role) implements Value {
        @JsonValue
        Map<String, String> json() {
            return Map.of("role", role.name());
        }

        @Override
        public String inWords() {
            return role.inWords();
        }

        @Override
        public String inEnglish() {
            return role.inEnglish();
        }

        @Override
        public List<String> items() {
            return List.of(role.name());
        }
    }

    /// Ids of resources of the help directory, which alone knows their numbers. In a sentence they have names.
    record Help(List<String> items) implements Value {
        public Help {
            items = List.copyOf(items);
            if (!items.stream().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"))) {
                throw new IllegalArgumentException("no id of a help resource");
            }
        }

        @JsonValue
        Map<String, List<String>> json() {
            return Map.of("help", items);
        }

        @Override
        public String inWords() {
            return items.stream().map(id -> HelpServices.nameOf(id).id()).collect(Collectors.joining(", "));
        }

        @Override
        public String inEnglish() {
            return items.stream().map(id -> HelpServices.nameOf(id).en()).collect(Collectors.joining(", "));
        }
    }
}
