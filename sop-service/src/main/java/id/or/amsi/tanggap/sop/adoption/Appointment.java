package id.or.amsi.tanggap.sop.adoption;

import java.util.UUID;

/// A person in a function. The outlet publishes the name on purpose: people should know who would hear of them.
///
/// @param function key of the procedure's function
/// @param alternate stands in when nobody of the others can
public record Appointment(String function, UUID membershipId, UUID personId, String displayName, boolean alternate) {}
