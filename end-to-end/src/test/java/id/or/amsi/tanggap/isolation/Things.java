package id.or.amsi.tanggap.isolation;

import java.util.UUID;

/// Gives what stands in a path, a query or a body, by its name.
@FunctionalInterface
interface Things {
    String of(String name);

    /// The same, but whatever belongs to an outlet does not exist.
    default Things missing() {
        return name -> Operation.belongsToAnOutlet(name) ? UUID.randomUUID().toString() : of(name);
    }
}
