package id.or.amsi.tanggap.tenant.integration;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The services that an integration may be let into. tenant-service is not among them: a program never manages people.
public enum AllowedService {
    @JsonProperty("sop-service")
    SOP("sop-service"),
    @JsonProperty("incident-service")
    INCIDENT("incident-service"),
    @JsonProperty("notification-service")
    NOTIFICATION("notification-service");

    private final String audience;

    AllowedService(String audience) {
        this.audience = audience;
    }

    /// As it stands in the `aud` of a token.
    String audience() {
        return audience;
    }
}
