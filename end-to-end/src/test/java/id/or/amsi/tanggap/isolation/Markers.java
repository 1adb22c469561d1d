package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.story.NewOutlet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// Words and ids of the first outlet that exist nowhere else, so that each of their bytes can be looked for.
final class Markers {
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final String addresses;

    Markers(NewOutlet outlet) {
        addresses = "@" + outlet.domain;
    }

    /// A new word of confidential content.
    String secret() {
        return kept(secrets, "rahasia");
    }

    /// A new name for a person.
    String name() {
        return "Puspa " + kept(names, "Wangi");
    }

    void remember(String id) {
        ids.add(id);
    }

    /// Content, which only those may read who were granted an incident, or who wrote it.
    List<String> secretsIn(String text) {
        return in(text, secrets.stream());
    }

    /// Content and people's names: what no log, metric or dead letter may hold either.
    List<String> textsIn(String text) {
        return in(text, Stream.of(secrets, names).flatMap(Set::stream));
    }

    /// What the association may not read: it knows an outlet's own address, and none of its people or things.
    List<String> insidesIn(String text) {
        return in(text, Stream.of(secrets, names, ids).flatMap(Set::stream));
    }

    /// What another outlet may not read: anything.
    List<String> anyIn(String text) {
        return in(text, Stream.concat(Stream.of(secrets, names, ids).flatMap(Set::stream), Stream.of(addresses)));
    }

    private static List<String> in(String text, Stream<String> wanted) {
        return wanted.filter(text::contains).toList();
    }

    private static String kept(Set<String> among, String word) {
        var marker =
                word + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        among.add(marker);
        return marker;
    }
}
