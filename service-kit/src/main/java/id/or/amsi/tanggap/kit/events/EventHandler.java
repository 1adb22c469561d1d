package id.or.amsi.tanggap.kit.events;

import java.util.Set;

/// Reacts to events of other services. Every bean of this type is fed by the poll loop.
public interface EventHandler {
    /// The topics it reads.
    Set<String> topics();

    /// Handles one event in a transaction with the event's tenant as its scope. The inbox row is part of the same
    /// transaction, so the effect happens once. What it throws rolls both back; after some tries the event becomes
    /// a dead letter.
    void handle(ReceivedEvent event);

    /// Whether events that piled up may reach it in one transaction, so that it sees the copies of tenants and
    /// memberships only as they are after the last one. A handler that acts on each state between says no.
    default boolean takesSeveralTogether() {
        return true;
    }
}
