package id.or.amsi.tanggap.incident.procedure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom the outlet appointed to a function, as published.
///
/// @param personId null if the member had not signed in yet
/// @param alternate true for whoever steps in
public record Appointment(
        String function, UUID membershipId, @Nullable UUID personId, String displayName, boolean alternate) {}
