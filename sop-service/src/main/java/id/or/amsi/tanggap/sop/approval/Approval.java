package id.or.amsi.tanggap.sop.approval;

import java.time.Instant;
import java.util.UUID;

/// @param approvedBy the person
public record Approval(UUID approvedBy, Instant approvedAt) {}
