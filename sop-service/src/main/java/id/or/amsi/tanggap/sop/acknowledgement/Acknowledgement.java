package id.or.amsi.tanggap.sop.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody said that they know these clauses of this version.
record Acknowledgement(UUID sopId, int version, UUID personId, List<String> clauseIds, Instant at) {}
