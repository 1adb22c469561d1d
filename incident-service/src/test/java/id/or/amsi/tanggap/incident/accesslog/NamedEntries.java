package id.or.amsi.tanggap.incident.accesslog;

import id.or.amsi.tanggap.incident.confidential.KeyedHashes;
import id.or.amsi.tanggap.incident.confidential.Pseudonyms;
import id.or.amsi.tanggap.incident.handling.Newsroom;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Logs of a newsroom with its people's names where pseudonyms stand.
record NamedEntries(Newsroom room, Pseudonyms pseudonyms, KeyedHashes hashes, Scopes scopes) {
    private static final String ENTRIES = """
            select concat_ws(' ', e.role, coalesce(e.actor::text, '-'), e.action, e.about::text)
            from incident.log_entry e join incident.log_chain c using (tenant_id, chain_id)
            where c.tenant_id = ? and c.incident_id is not distinct from ?::uuid order by e.seq""";

    /// @param incident null for the outlet's own chain
    Chain of(@Nullable UUID incident) {
        return new Chain(room, incident, incident == null ? namesInTheOutlet() : namesIn(incident));
    }

    /// @param names by pseudonym: asked for beforehand, for with an incident's key they are gone
    record Chain(Newsroom room, @Nullable UUID incident, Map<String, String> names) {
        /// Role, person, action and whom it is about, in order.
        List<String> all() {
            return room.texts(ENTRIES, room.tenant(), incident).stream()
                    .map(this::named)
                    .toList();
        }

        private String named(String entry) {
            String text = entry;
            for (Map.Entry<String, String> name : names.entrySet()) {
                text = text.replace(name.getKey(), name.getValue());
            }
            return text;
        }
    }

    /// Whoever was let in to confirm.
    String confirmer(UUID incident) {
        String person = room.texts("select person_id from incident.confirmer where incident_id = ?", incident)
                .getFirst();
        return room.people().entrySet().stream()
                .filter(one -> one.getValue().toString().equals(person))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> namesIn(UUID incident) {
        UUID key = UUID.fromString(room.texts("select key_id from incident.incident where incident_id = ?", incident)
                .getFirst());
        Map<String, String> names = new HashMap<>();
        room.people()
                .forEach((name, person) -> names.put(
                        scopes.within(Scope.of(room.tenant()), () -> pseudonyms.of(key, person))
                                .toString(),
                        name));
        return names;
    }

    private Map<String, String> namesInTheOutlet() {
        Map<String, String> names = new HashMap<>();
        room.people().forEach((name, person) -> {
            ByteBuffer hash = ByteBuffer.wrap(hashes.of("person in the outlet's log", room.tenant() + " " + person));
            names.put(new UUID(hash.getLong(), hash.getLong()).toString(), name);
        });
        return names;
    }
}
