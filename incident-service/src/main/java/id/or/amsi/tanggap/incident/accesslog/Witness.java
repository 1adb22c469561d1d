package id.or.amsi.tanggap.incident.accesslog;

import id.or.amsi.tanggap.incident.accesslog.Link.Head;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Tells where a chain ends to a topic that this service can write and nobody can shorten, through the outbox. It is
/// told in nobody's name and without the exact time: whoever reads there learns of chains, not of outlets or people.
final class Witness {
    /// Takes key, type, time and data; can stand alone or inside the statement that moves a chain.
    static final String TELL = """
            insert into app.outbox (tenant_id, event_id, topic, key, type, happened_at, data)
            values ('00000000-0000-0000-0000-000000000000', gen_random_uuid(), 'incident.witness.v1', ?, ?, ?, ?)""";

    private Witness() {}

    /// What [#TELL] takes.
    static Object[] word(Head head, Instant now) {
        return new Object[] {
            head.chain().toString(),
            "incident.head.v1",
            now.truncatedTo(ChronoUnit.DAYS).atOffset(ZoneOffset.UTC),
            "{\"chain\":\"%s\",\"length\":%d,\"head\":\"%s\"}".formatted(head.chain(), head.length(), head.hash())
        };
    }
}
