package id.or.amsi.tanggap.incident.accesslog;

import id.or.amsi.tanggap.incident.confidential.Place;
import id.or.amsi.tanggap.incident.confidential.Pseudonyms;
import id.or.amsi.tanggap.incident.confidential.Sealing;
import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// Who the pseudonyms of an incident are, sealed under its key.
@ApplicationScoped
class People {
    private static final String KNOWN = "select 1 from incident.log_person where incident_id = ? and pseudonym = ?";
    private static final String ADD =
            "insert into incident.log_person (incident_id, pseudonym, person) values (?, ?, ?)";
    private static final String ADD_ONCE = ADD + " on conflict do nothing";
    private static final String ALL = "select pseudonym, person from incident.log_person where incident_id = ?";

    private final DataSource database;
    private final Pseudonyms pseudonyms;
    private final Sealing sealing;
    private final Scopes scopes;

    People(DataSource database, Pseudonyms pseudonyms, Sealing sealing, Scopes scopes) {
        this.database = database;
        this.pseudonyms = pseudonyms;
        this.sealing = sealing;
        this.scopes = scopes;
    }

    UUID pseudonym(UUID keyId, UUID person) {
        return pseudonyms.of(keyId, person);
    }

    /// The person's pseudonym in an incident, kept from now on.
    UUID pseudonym(UUID incident, UUID keyId, UUID person) {
        UUID pseudonym = pseudonyms.of(keyId, person);
        if (!isKnown(incident, pseudonym)) {
            add(ADD_ONCE, incident, keyId, person, pseudonym);
        }
        return pseudonym;
    }

    /// Those of a new incident, of which nothing may be read yet.
    void remember(UUID incident, UUID keyId, Collection<UUID> people) {
        new HashSet<>(people).forEach(person -> add(ADD, incident, keyId, person, pseudonyms.of(keyId, person)));
    }

    /// Who everybody is.
    Map<UUID, UUID> of(UUID incident, UUID keyId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setObject(1, incident);
            Map<UUID, UUID> people = new HashMap<>();
            for (ResultSet rows = select.executeQuery(); rows.next(); ) {
                UUID pseudonym = rows.getObject(1, UUID.class);
                Secret person = sealing.open(keyId, place(pseudonym), rows.getBytes(2));
                people.put(pseudonym, UUID.fromString(person.value()));
            }
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException("the people of a log could not be read", e);
        }
    }

    private boolean isKnown(UUID incident, UUID pseudonym) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setObject(1, incident);
            select.setObject(2, pseudonym);
            return select.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("the people of a log could not be read", e);
        }
    }

    private void add(String sql, UUID incident, UUID keyId, UUID person, UUID pseudonym) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, incident);
            insert.setObject(2, pseudonym);
            insert.setBytes(3, sealing.seal(keyId, place(pseudonym), new Secret(person.toString())));
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("a person could not be added to a log", e);
        }
    }

    private Place place(UUID pseudonym) {
        return new Place(scopes.tenant(), "incident.log_person", "person", pseudonym);
    }
}
