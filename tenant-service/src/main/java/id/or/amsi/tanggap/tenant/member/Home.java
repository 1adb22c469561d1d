package id.or.amsi.tanggap.tenant.member;

import java.util.UUID;

/// The tenant that people belong to, as they see it.
///
/// @param association whether it is the association itself rather than an outlet
/// @param state `REGISTERED`, `ACTIVE`, `SUSPENDED` or `LEFT`; the association is always `ACTIVE`
/// @param timeZone where the outlet is
public record Home(UUID id, String name, boolean association, String state, String timeZone) {}
