package id.or.amsi.tanggap.incident.deadline;

import java.util.UUID;

/// An alarm whose time has come, found by the sweep.
public record DueAlarm(UUID tenant, UUID incident, UUID alarm) {}
