package id.or.amsi.tanggap.tenant.outlet;

import java.util.UUID;

/// The membership that waits for a founder's acceptance.
public record InvitedFounder(UUID membershipId) {}
