package id.or.amsi.tanggap.incident.access;

import java.util.UUID;

/// Inside this service, in the running transaction: people were excluded from an incident, and what was theirs needs
/// somebody else. They lose their access when the transaction commits.
public record PersonExcluded(UUID incident) {}
