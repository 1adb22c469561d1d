package id.or.amsi.tanggap.incident.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.incident.confidential.Place;
import id.or.amsi.tanggap.incident.confidential.Sealing;
import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Seals what people told for the column `report` of their incident, and opens it again. Jackson quotes what it
/// stumbles
/// over, so its exceptions go no further.
@ApplicationScoped
public class ReportContents {
    private final Sealing sealing;
    private final Scopes scopes;
    private final ObjectMapper json;

    ReportContents(Sealing sealing, Scopes scopes, ObjectMapper json) {
        this.sealing = sealing;
        this.scopes = scopes;
        this.json = json;
    }

    public byte[] seal(UUID incident, UUID keyId, ReportContent content) {
        try {
            return sealing.seal(keyId, place(incident), new Secret(json.writeValueAsString(content)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a report could not be written: " + e.getClass().getName());
        }
    }

    /// @param sealed the column `report`
    public ReportContent open(UUID incident, UUID keyId, byte[] sealed) {
        try {
            return json.readValue(sealing.open(keyId, place(incident), sealed).value(), ReportContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a report could not be read: " + e.getClass().getName());
        }
    }

    private Place place(UUID incident) {
        return new Place(scopes.tenant(), "incident.incident", "report", incident);
    }
}
