package id.or.amsi.tanggap.sop.access;

import java.util.List;
import java.util.UUID;

/// @param tenantId the outlet, or the association
/// @param roles in alphabetical order; a role that needs a second factor only counts in a session that has one
record OwnAccess(UUID tenantId, UUID personId, List<String> roles) {}
