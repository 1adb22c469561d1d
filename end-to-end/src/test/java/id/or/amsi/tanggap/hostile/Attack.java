package id.or.amsi.tanggap.hostile;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One way to spoil a request.
///
/// @param fits whether it can be done to an operation
/// @param refused whether the right caller too must be refused; otherwise the value may be valid
record Attack(String name, boolean refused, Predicate<Operation> fits, Spoiling spoiling) {

    interface Spoiling {
        void spoil(Draft draft, Random random);
    }

    /// All there are. The first spoils nothing: its answers prove that the others pass the same door.
    static List<Attack> all() {
        Attack none = new Attack("nothing spoiled", false, operation -> true, (draft, random) -> {});
        return Stream.of(
                        Stream.of(none),
                        BodyAttacks.all().stream(),
                        ByteAttacks.all().stream(),
                        FormAttacks.all().stream(),
                        AddressAttacks.all().stream(),
                        HeaderAttacks.all().stream())
                .flatMap(attacks -> attacks)
                .toList();
    }

    static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
