package id.or.amsi.tanggap.sop.reading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Whom to call at once.
///
/// @param urgent whether they come before all else
/// @param sources where each number was read, and that nobody has checked them
public record Emergency(boolean urgent, List<Line> numbers, String sources) {
    public Emergency {
        numbers = List.copyOf(numbers);
    }

    /// @param who answers, in a word or two
    public record Line(String shown, String href, String who) {}

    /// @param ids of the help directory
    static Emergency of(boolean urgent, String ids, Words words, HelpDirectory directory) {
        List<String> services = List.of(ids.split(" "));
        List<HelpContact> contacts = services.stream()
                .flatMap(id -> directory.of(id, words).stream())
                .toList();
        String sources = contacts.stream()
                .collect(
                        groupingBy(HelpContact::origin, LinkedHashMap::new, mapping(HelpContact::shown, joining(", "))))
                .entrySet()
                .stream()
                .map(one -> one.getValue() + ": " + one.getKey())
                .collect(joining("; "));
        return new Emergency(
                urgent,
                services.stream().flatMap(id -> numbers(id, words, directory)).toList(),
                words.text("uncheckedNumbers", sources));
    }

    private static Stream<Line> numbers(String id, Words words, HelpDirectory directory) {
        return directory.of(id, words).stream()
                .map(contact -> new Line(contact.shown(), contact.href(), words.text("emergency." + id)));
    }
}
