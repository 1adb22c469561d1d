package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.incident.procedure.Pin;
import java.util.UUID;

/// What deciding about access needs of an incident.
///
/// @param keyId of the key that its content is sealed with
record GrantedIncident(UUID incidentId, Pin pin, UUID keyId) {}
