package id.or.amsi.tanggap.kit.testing.rows;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The ids that rows and actors are written with. Row `A2` belongs to tenant A and to everything numbered 2: the
/// person 2, the incident 2 and so on, so that rows of different tables fit together.
final class Symbols {
    private Symbols() {}

    static String tenant(char letter) {
        return id("tenant " + letter);
    }

    static String person(int number) {
        return id("person " + number);
    }

    /// Columns that name somebody hold a person, whatever they are called.
    static String ofColumn(String column, int number) {
        boolean names = column.equals("person_id") || !column.endsWith("_id");
        return names ? person(number) : id(column + " " + number);
    }

    /// `@A` is a tenant, `@person 1` a person, `@incident_id 1` what row A1 has in that column; anything else stays.
    static String resolve(String text) {
        if (!text.startsWith("@")) {
            return text;
        }
        String symbol = text.substring(1);
        return symbol.length() == 1 ? tenant(symbol.charAt(0)) : id(symbol);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
