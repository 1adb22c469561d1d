package id.or.amsi.tanggap.notification.registry;

import id.or.amsi.tanggap.notification.registry.PublishedResources.Row;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import java.util.Optional;

/// What is in force of a service: content and version as they were read together, so that whoever builds
/// on the one cannot take the other for it.
///
/// @param resource as it was published last, or as it is shipped; empty for an unknown service, and for a
/// row that this process cannot read
/// @param version 0 while nothing was published of it
public record InForce(Optional<HelpResource> resource, long version) {
    /// Of a service that nobody knows.
    public static final InForce NOTHING = new InForce(Optional.empty(), 0);

    /// @param shipped what counts while nothing was published
    static InForce of(Optional<Row> row, Optional<HelpResource> shipped) {
        return row.map(InForce::of).orElseGet(() -> new InForce(shipped, 0));
    }

    static InForce of(Row row) {
        return new InForce(row.resource(), row.version());
    }

    /// Whether something was published that this process cannot read: nothing can be said of it then.
    public boolean isUnreadable() {
        return version > 0 && resource.isEmpty();
    }
}
