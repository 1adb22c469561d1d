package id.or.amsi.tanggap.notification.preference;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the people of the acting outlet have chosen. Who has chosen nothing gets all mails.
@ApplicationScoped
public class Preferences {
    private final EntityManager entities;
    private final Scopes scopes;

    public Preferences(EntityManager entities, Scopes scopes) {
        this.entities = entities;
        this.scopes = scopes;
    }

    /// Those who want mails about overdue tasks only.
    public Set<UUID> overdueOnly() {
        @SuppressWarnings("unchecked")
        List<UUID> people = entities.createNativeQuery(
                        "select person_id from notification.preference where mails = 'OVERDUE_ONLY'", UUID.class)
                .getResultList();
        return people.stream().collect(Collectors.toUnmodifiableSet());
    }

    /// What the caller has chosen.
    @Transactional
    Chosen own() {
        return find().orElseGet(() -> new Chosen(new Preference(Mails.ALL), 0));
    }

    /// Changes the caller's choice.
    @Transactional
    Chosen choose(Preference preference, @Nullable String ifMatch) {
        long version = own().version();
        EntityTags.require(ifMatch, version);
        int changed = entities.createNativeQuery("""
                        insert into notification.preference as p (person_id, mails) values (:person, :mails)
                        on conflict (tenant_id, person_id) do update
                        set mails = excluded.mails, version = p.version + 1 where p.version = :version""")
                .setParameter("person", scopes.person())
                .setParameter("mails", preference.mails().name())
                .setParameter("version", version)
                .executeUpdate();
        if (changed == 0) {
            throw new ClientErrorException(Status.PRECONDITION_FAILED);
        }
        return new Chosen(preference, version + 1);
    }

    /// @param version rises with every change, 0 before the first
    record Chosen(Preference preference, long version) {}

    private Optional<Chosen> find() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        "select mails, version from notification.preference where person_id = :person", Tuple.class)
                .setParameter("person", scopes.person())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Chosen(
                        new Preference(Mails.valueOf(row.get("mails", String.class))), row.get("version", Long.class)));
    }
}
