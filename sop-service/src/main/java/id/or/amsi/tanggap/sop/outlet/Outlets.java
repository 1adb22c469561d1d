package id.or.amsi.tanggap.sop.outlet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Stores what is known of the acting outlet.
@ApplicationScoped
public class Outlets {
    private final Session database;

    Outlets(Session database) {
        this.database = database;
    }

    /// The acting outlet; 503 in the moment between its registration and the news of it.
    public Outlet own() {
        List<Tuple> rows = database.createNativeQuery(
                        "select public_id, name, time_zone from sop.outlet where tenant_id = app.current_tenant()",
                        Tuple.class)
                .getResultList();
        if (rows.isEmpty()) {
            throw new ServiceUnavailableException();
        }
        Tuple row = rows.getFirst();
        return new Outlet(row.get(0, String.class), row.get(1, String.class), ZoneId.of(row.get(2, String.class)));
    }

    /// Keeps the newest of what was told.
    ///
    /// @param chapterId null if it was not told
    /// @param sequence rises with every event of the outlet; an older one changes nothing
    void tell(Outlet outlet, String state, @Nullable UUID chapterId, long sequence) {
        database.createNativeMutationQuery("""
                        insert into sop.outlet as known (public_id, name, time_zone, state, chapter_id, sequence)
                        values (:publicId, :name, :zone, :state, :chapter, :sequence)
                        on conflict (tenant_id) do update
                        set public_id = excluded.public_id, name = excluded.name, time_zone = excluded.time_zone,
                            state = excluded.state, chapter_id = excluded.chapter_id, sequence = excluded.sequence
                        where known.sequence < excluded.sequence""")
                .setParameter("publicId", outlet.publicId())
                .setParameter("name", outlet.name())
                .setParameter("zone", outlet.zone().getId())
                .setParameter("state", state)
                .setParameter("chapter", chapterId, UUID.class)
                .setParameter("sequence", sequence)
                .executeUpdate();
    }
}
