package id.or.amsi.tanggap.incident.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// The acting outlet's people, as far as this service was told.
@ApplicationScoped
public class Members {
    private final Session database;

    Members(Session database) {
        this.database = database;
    }

    /// Everybody who belongs to the outlet now, in the order of their memberships.
    public List<Member> active() {
        List<Object[]> rows = database.createNativeQuery("""
                        select membership_id, person_id, array_to_string(roles, ','), array_to_string(suspended, ',')
                        from app.membership_copy
                        where state = 'ACTIVE' and person_id is not null order by membership_id""", Object[].class).getResultList();
        return rows.stream().map(Members::member).toList();
    }

    /// True if the person belongs to the outlet or once did.
    boolean know(UUID person) {
        return !database.createNativeQuery("select 1 from app.membership_copy where person_id = :person", Integer.class)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    private static Member member(Object[] row) {
        return new Member((UUID) row[0], (UUID) row[1], roles((String) row[2]), roles((String) row[3]));
    }

    private static Set<String> roles(String together) {
        return together.isEmpty() ? Set.of() : Set.of(together.split(",", -1));
    }
}
