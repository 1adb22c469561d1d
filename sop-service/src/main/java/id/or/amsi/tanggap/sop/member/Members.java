package id.or.amsi.tanggap.sop.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// The active members of the acting tenant.
@ApplicationScoped
public class Members {
    private final Session database;

    Members(Session database) {
        this.database = database;
    }

    /// All who are active, by membership.
    public Map<UUID, Member> active() {
        List<Tuple> rows = database.createNativeQuery("""
                        select membership_id, person_id, array_to_string(roles, ','), array_to_string(suspended, ',')
                        from app.membership_copy
                        where tenant_id = app.current_tenant() and state = 'ACTIVE' and person_id is not null""", Tuple.class).getResultList();
        return rows.stream().map(Members::member).collect(Collectors.toMap(Member::membershipId, Function.identity()));
    }

    private static Member member(Tuple row) {
        return new Member(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                names(row.get(2, String.class)),
                names(row.get(3, String.class)));
    }

    private static Set<String> names(String listed) {
        return Set.copyOf(Arrays.asList(listed.split(",", -1)));
    }
}
