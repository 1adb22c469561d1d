package id.or.amsi.tanggap.tenant.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Stores seats. The database gives no number twice and none above the number of seats.
@ApplicationScoped
public class Seats {
    private static final String READ = """
            select seat_id, call_id, tenant_id, number, mentor_id, taken_at, ended_at from tenant.programme_seat""";

    private final Session database;

    Seats(Session database) {
        this.database = database;
    }

    /// The lowest number that nobody has.
    ///
    /// @param seats how many there are
    Optional<Integer> freeNumber(UUID callId, int seats) {
        return database.createNativeQuery("""
                        select n from generate_series(1, :seats) n
                        where not exists (select 1 from tenant.programme_seat s
                            where s.call_id = :call and s.number = n and s.ended_at is null)
                        order by n limit 1""", Integer.class)
                .setParameter("seats", seats)
                .setParameter("call", callId)
                .getResultStream()
                .findFirst();
    }

    void add(Seat seat) {
        database.createNativeMutationQuery("""
                        insert into tenant.programme_seat (tenant_id, call_id, seat_id, number, mentor_id, taken_at)
                        values (:outlet, :call, :seat, :number, :mentor, :at)""")
                .setParameter("outlet", seat.outletId())
                .setParameter("call", seat.callId())
                .setParameter("seat", seat.seatId())
                .setParameter("number", seat.number())
                .setParameter("mentor", seat.mentorId())
                .setParameter("at", seat.takenAt())
                .executeUpdate();
    }

    void end(Seat seat, Instant at) {
        database.createNativeMutationQuery("""
                        update tenant.programme_seat set ended_at = :at, version = version + 1
                        where tenant_id = :outlet and call_id = :call""")
                .setParameter("at", at)
                .setParameter("outlet", seat.outletId())
                .setParameter("call", seat.callId())
                .executeUpdate();
    }

    void changeMentor(Seat seat) {
        database.createNativeMutationQuery("""
                        update tenant.programme_seat set mentor_id = :mentor, version = version + 1
                        where tenant_id = :outlet and call_id = :call""")
                .setParameter("mentor", seat.mentorId())
                .setParameter("outlet", seat.outletId())
                .setParameter("call", seat.callId())
                .executeUpdate();
    }

    /// The seat that an outlet has now.
    public Optional<Seat> taken(UUID outletId, UUID callId) {
        return database.createNativeQuery(
                        READ + " where tenant_id = :outlet and call_id = :call and ended_at is null", Tuple.class)
                .setParameter("outlet", outletId)
                .setParameter("call", callId)
                .getResultStream()
                .findFirst()
                .map(Seats::seat);
    }

    /// Those of a call that are taken now, by number.
    public List<Seat> taken(UUID callId) {
        return of(callId).stream().filter(seat -> seat.endedAt() == null).toList();
    }

    /// Those of a call, ended ones too, by number.
    List<Seat> of(UUID callId) {
        return database
                .createNativeQuery(READ + " where call_id = :call order by number, taken_at", Tuple.class)
                .setParameter("call", callId)
                .getResultList()
                .stream()
                .map(Seats::seat)
                .toList();
    }

    private static Seat seat(Tuple row) {
        return new Seat(
                row.get("seat_id", UUID.class),
                row.get("call_id", UUID.class),
                row.get("tenant_id", UUID.class),
                row.get("number", Integer.class),
                row.get("mentor_id", UUID.class),
                row.get("taken_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}
