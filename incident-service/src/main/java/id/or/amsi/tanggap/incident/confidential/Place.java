package id.or.amsi.tanggap.incident.confidential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.regex.Pattern;

/// Where sealed content stands. It is sealed together with the content, so that no ciphertext can be moved to another
/// row, column, table or outlet.
///
/// @param tenant the outlet
/// @param table with its schema, for example `incident.message`
/// @param column the column's name
/// @param row the row's id
public record Place(UUID tenant, String table, String column, UUID row) {
    private static final Pattern NAME = Pattern.compile("[a-z_.]{1,100}");

    public Place {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException("no place in a database: " + table + ", " + column);
        }
    }

    byte[] associatedData() {
        return (tenant + "|" + table + "|" + column + "|" + row).getBytes(UTF_8);
    }
}
