package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.procedure.Pin;
import java.util.UUID;

/// What a conversation needs of its incident.
///
/// @param keyId of the key that its content is sealed with
/// @param byAccount false if it was reported without an account: then times are shown roughly
/// @param fullHour true if notices wait for the full hour
/// @param pin the procedure, which says who has which function
record IncidentFile(UUID incidentId, UUID keyId, boolean byAccount, boolean fullHour, Pin pin) {}
