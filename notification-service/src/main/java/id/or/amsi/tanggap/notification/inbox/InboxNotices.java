package id.or.amsi.tanggap.notification.inbox;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The caller's inbox. The database shows nobody else's.
@ApplicationScoped
public class InboxNotices implements PanacheRepositoryBase<InboxNotice, UUID> {
    /// One of the caller's own; anything else is not found.
    public InboxNotice own(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new RefusedException(new NotFound()));
    }

    /// The newest first.
    ///
    /// @param after the last one of the previous page
    List<InboxNotice> newest(@Nullable InboxPosition after, int limit) {
        return (after == null
                        ? find("order by at desc, id desc")
                        : find("at < ?1 or (at = ?1 and id < ?2) order by at desc, id desc", after.at(), after.id()))
                .page(0, limit)
                .list();
    }
}
