package id.or.amsi.tanggap.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/// Forms of the public pages and CSV files with something wrong in them.
final class FormAttacks {
    private static final List<String> FIELDS =
            List.of("kunci", "cerita", "kode", "pesan", "jenis", "peran", "kanal", "alamat", "ganti", "terlibat");
    private static final List<String> LINES = List.of(
            "",
            "name",
            "name,domain\n\"",
            "a".repeat(200_000),
            ",\n".repeat(20_000),
            "name,domain,chapter,province,timeZone,contactEmail,legalEntity\n=1+1,x,y,z,\u0000,\u202e,'\n",
            "\ufeffname,email,roles\nx\u0000,y@z,KING\n");

    private FormAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack("hostile form", false, is("application/x-www-form-urlencoded"), FormAttacks::form),
                new Attack("hostile CSV", false, is("text/csv"), FormAttacks::csv));
    }

    private static Predicate<Operation> is(String mediaType) {
        return operation -> operation.mediaType().equals(mediaType);
    }

    private static void form(Draft draft, Random random) {
        var text = new StringBuilder();
        for (int n = 0; n < 6; n++) {
            String value = random.nextBoolean()
                    ? Attack.any(random, Poison.INJECTIONS)
                    : "x" + Attack.any(random, Poison.CHARACTERS);
            text.append(Attack.any(random, FIELDS))
                    .append('=')
                    .append(random.nextInt(8) == 0 ? "%zz%c3%28" : Draft.encoded(value))
                    .append('&');
        }
        draft.bytes = text.toString().getBytes(UTF_8);
    }

    private static void csv(Draft draft, Random random) {
        draft.bytes = Attack.any(random, LINES).getBytes(UTF_8);
    }
}
