package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.confidential.Place;
import id.or.amsi.tanggap.incident.confidential.Sealing;
import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Seals and opens what handlers say of facts.
@ApplicationScoped
class Notes {
    private final Sealing sealing;
    private final Scopes scopes;

    Notes(Sealing sealing, Scopes scopes) {
        this.sealing = sealing;
        this.scopes = scopes;
    }

    /// Rows for new facts.
    ///
    /// @param before how many facts there are already
    List<FactRow> rows(IncidentRow incident, int before, List<Entry> entries, UUID person) {
        List<FactRow> rows = new ArrayList<>();
        for (Entry entry : entries) {
            int seq = before + rows.size() + 1;
            FactColumns columns = FactColumns.of(entry.fact(), entry.agreement());
            rows.add(new FactRow(seq, columns, entry.fact().at(), person, seal(incident, seq, entry.note())));
        }
        return rows;
    }

    @Nullable
    Secret open(IncidentRow incident, FactRow row) {
        byte[] note = row.note();
        return note == null ? null : sealing.open(incident.keyId(), place(incident, row.seq()), note);
    }

    private byte @Nullable [] seal(IncidentRow incident, int seq, @Nullable Secret note) {
        return note == null ? null : sealing.seal(incident.keyId(), place(incident, seq), note);
    }

    private Place place(IncidentRow incident, int seq) {
        return Facts.place(scopes.tenant(), incident.id(), seq);
    }
}
