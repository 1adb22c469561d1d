package id.or.amsi.tanggap.incident.accesslog;

import java.util.List;
import java.util.UUID;

/// What the database holds of logs, seen past row security.
public final class Logs {
    private static final String OF_INCIDENT =
            " from incident.log_entry e join incident.log_chain c using (tenant_id, chain_id) where c.incident_id = ?";

    private final Database database;

    public Logs(Database database) {
        this.database = database;
    }

    /// Answers with one column.
    @FunctionalInterface
    public interface Database {
        List<String> ask(String sql, Object... values);
    }

    UUID chain(UUID incident) {
        return UUID.fromString(
                database.ask("select chain_id::text from incident.log_chain where incident_id = ?", incident)
                        .getFirst());
    }

    /// `ROLE ACTION`, in order.
    public List<String> of(UUID incident) {
        return database.ask("select e.role || ' ' || e.action" + OF_INCIDENT + " order by e.seq", incident);
    }

    long count(UUID incident) {
        return of(incident).size();
    }

    /// Computed with the database's own functions: nothing of the service's code is asked.
    public List<String> broken(UUID incident) {
        return database.ask("""
                select e.seq::text from incident.log_chain c
                join incident.log_entry e using (tenant_id, chain_id)
                left join incident.log_entry p
                    on p.tenant_id = e.tenant_id and p.chain_id = e.chain_id and p.seq = e.seq - 1
                where c.incident_id = ? and (
                    e.previous <> coalesce(p.hash, decode(repeat('00', 32), 'hex'))
                    or e.seq = c.length and e.hash <> c.head
                    or c.length <> (select max(m.seq) from incident.log_entry m where m.chain_id = c.chain_id)
                    or e.hash <> sha256(convert_to(concat_ws(e'\\n', 'tanggap log v1', e.chain_id, e.seq,
                        coalesce(regexp_replace(regexp_replace(
                            to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
                            '\\.000000$', ''), '(\\.\\d{3})000$', '\\1') || 'Z', '-'),
                        coalesce(e.actor::text, '-'), e.role, e.action, coalesce(e.about::text, '-'),
                        encode(e.previous, 'hex')), 'UTF8')))""", incident);
    }

    List<String> pseudonyms(UUID incident) {
        return database.ask("select distinct e.actor::text" + OF_INCIDENT + " and e.actor is not null", incident);
    }
}
