package id.or.amsi.tanggap.incident.accesslog;

import id.or.amsi.tanggap.incident.confidential.Place;
import id.or.amsi.tanggap.incident.confidential.Pseudonyms;
import id.or.amsi.tanggap.incident.confidential.Sealing;
import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.incident.store.Statements;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

/// Who the pseudonyms of an incident are, sealed under its key.
@ApplicationScoped
class People {
    private static final String KNOWN = "select 1 from incident.log_person where incident_id = ? and pseudonym = ?";
    private static final String ADD =
            "insert into incident.log_person (incident_id, pseudonym, person) values (?, ?, ?)";
    private static final String ADD_ONCE = ADD + " on conflict do nothing";
    private static final String ALL = "select pseudonym, person from incident.log_person where incident_id = ?";

    private final Statements statements;
    private final Pseudonyms pseudonyms;
    private final Sealing sealing;
    private final Scopes scopes;

    People(Statements statements, Pseudonyms pseudonyms, Sealing sealing, Scopes scopes) {
        this.statements = statements;
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
        Map<UUID, UUID> people = new HashMap<>();
        statements
                .list(ALL, row -> Map.entry(row.id("pseudonym"), row.content("person")), incident)
                .forEach(known -> people.put(known.getKey(), person(keyId, known.getKey(), known.getValue())));
        return people;
    }

    private UUID person(UUID keyId, UUID pseudonym, byte[] sealed) {
        return UUID.fromString(sealing.open(keyId, place(pseudonym), sealed).value());
    }

    private boolean isKnown(UUID incident, UUID pseudonym) {
        return !statements.list(KNOWN, row -> true, incident, pseudonym).isEmpty();
    }

    private void add(String sql, UUID incident, UUID keyId, UUID person, UUID pseudonym) {
        byte[] sealed = sealing.seal(keyId, place(pseudonym), new Secret(person.toString()));
        statements.change(sql, incident, pseudonym, sealed);
    }

    private Place place(UUID pseudonym) {
        return new Place(scopes.tenant(), "incident.log_person", "person", pseudonym);
    }
}
