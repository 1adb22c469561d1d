package id.or.amsi.tanggap.incident.accesslog;

import id.or.amsi.tanggap.incident.accesslog.Link.Head;
import id.or.amsi.tanggap.incident.confidential.KeyedHashes;
import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Notes who read or wrote something of an incident, in the transaction of the answer: no answer without its entry, no
/// entry without its answer. Call it last: it locks the incident's chain until the transaction ends, so that two who
/// come at once do not fork it.
@ApplicationScoped
public class AccessLog {
    private final Chains chains;
    private final People people;
    private final KeyedHashes hashes;
    private final EntityManager database;
    private final Scopes scopes;
    private final Clock clock;

    AccessLog(Chains chains, People people, KeyedHashes hashes, EntityManager database, Scopes scopes, Clock clock) {
        this.chains = chains;
        this.people = people;
        this.hashes = hashes;
        this.database = database;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// The acting person, whoever reported, or the service did something.
    public void note(UUID incident, Action action) {
        note(incident, List.of(action), null);
    }

    /// The same, done to somebody.
    ///
    /// @param about for example whoever was let in
    public void note(UUID incident, Action action, @Nullable UUID about) {
        note(incident, List.of(action), about);
    }

    /// Several things that one request did.
    public void note(UUID incident, List<Action> actions) {
        note(incident, actions, null);
    }

    /// Begins the log of a new incident, whose report and first grants carry no time.
    public void begin(UUID incident, UUID keyId, Collection<UUID> excluded, Collection<UUID> granted) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(null, null, ActorRole.SUBMITTER, Action.REPORTED, null));
        excluded.forEach(person -> entries.add(first(Action.EXCLUDED, keyId, person)));
        granted.forEach(person -> entries.add(first(Action.GRANTED, keyId, person)));
        Head head = Head.empty();
        chains.begin(incident, keyId, head, links(head, entries), clock.instant());
        List<UUID> named = new ArrayList<>(excluded);
        named.addAll(granted);
        people.remember(incident, keyId, named);
    }

    /// The acting person looked at the list of incidents: an entry in the outlet's own chain.
    public void noteList() {
        String person = scopes.tenant() + " " + scopes.person();
        ByteBuffer hash = ByteBuffer.wrap(hashes.of("person in the outlet's log", person));
        UUID pseudonym = new UUID(hash.getLong(), hash.getLong());
        ActorRole role = ActorRole.of(scopes.current());
        // the day only: beside a case that was opened next, the exact time would tell whose pseudonym is in that one
        Instant day = clock.instant().truncatedTo(ChronoUnit.DAYS);
        append(chains.lockOutlets(), List.of(new Entry(day, pseudonym, role, Action.LIST_READ, null)));
    }

    private void note(UUID incident, List<Action> actions, @Nullable UUID about) {
        // whatever may wait for the incident's row comes before the chain is held, or two could wait for each other
        database.flush();
        UUID keyId = chains.key(incident);
        ActorRole role = ActorRole.of(scopes.current());
        boolean submitter = role == ActorRole.SUBMITTER;
        UUID actor =
                pseudonym(incident, keyId, submitter ? null : scopes.current().person());
        UUID whom = pseudonym(incident, keyId, about);
        Instant at = submitter ? null : now();
        append(
                chains.lock(incident),
                actions.stream()
                        .map(action -> new Entry(at, actor, role, action, whom))
                        .toList());
    }

    /// None without the key: nobody could tell who it was, and the case must go on.
    private @Nullable UUID pseudonym(UUID incident, UUID keyId, @Nullable UUID person) {
        try {
            return person == null ? null : people.pseudonym(incident, keyId, person);
        } catch (UnreadableException gone) {
            return null;
        }
    }

    private Entry first(Action action, UUID keyId, UUID about) {
        return new Entry(null, null, ActorRole.SERVICE, action, people.pseudonym(keyId, about));
    }

    private void append(Head head, List<Entry> entries) {
        chains.append(head, links(head, entries), clock.instant());
    }

    private static List<Link> links(Head head, List<Entry> entries) {
        List<Link> links = new ArrayList<>();
        Head end = head;
        for (Entry entry : entries) {
            Link link = Link.after(end, entry);
            links.add(link);
            end = end.then(link);
        }
        return links;
    }

    /// As exactly as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
