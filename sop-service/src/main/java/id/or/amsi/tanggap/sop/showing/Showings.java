package id.or.amsi.tanggap.sop.showing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Stores what the acting outlet chose for each of its SOPs. A choice is only ever added to.
@ApplicationScoped
class Showings {
    private final Session database;

    Showings(Session database) {
        this.database = database;
    }

    /// The newest first.
    List<Chosen> of(UUID sopId) {
        return database
                .createNativeQuery(
                        "select shown, chosen_by, chosen_at from sop.showing where sop_id = :sop order by choice desc",
                        Tuple.class)
                .setParameter("sop", sopId)
                .getResultList()
                .stream()
                .map(row -> new Chosen(
                        row.get("shown", Boolean.class),
                        row.get("chosen_by", UUID.class),
                        row.get("chosen_at", Instant.class)))
                .toList();
    }

    /// @param number one more than there are
    void add(UUID sopId, int number, Chosen chosen) {
        database.createNativeMutationQuery("""
                        insert into sop.showing (sop_id, choice, shown, chosen_by, chosen_at)
                        values (:sop, :number, :shown, :by, :at)""")
                .setParameter("sop", sopId)
                .setParameter("number", number)
                .setParameter("shown", chosen.shown())
                .setParameter("by", chosen.chosenBy())
                .setParameter("at", chosen.chosenAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
