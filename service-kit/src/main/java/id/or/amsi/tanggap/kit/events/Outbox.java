package id.or.amsi.tanggap.kit.events;

import jakarta.enterprise.context.ApplicationScoped;

/// Where events wait, written in the same transaction as the change they tell of, until the relay has sent them.
@ApplicationScoped
public class Outbox {
    /// Adds an event of the acting tenant. Lock the aggregate's row first: events of a key leave in the order of
    /// their appending.
    public void append(OutgoingEvent event) {}
}
