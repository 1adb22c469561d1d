package id.or.amsi.tanggap.tenant.selection;

import id.or.amsi.tanggap.tenant.programme.ApplicationState;
import java.time.Instant;
import java.util.UUID;

/// A recorded decision. Later ones are added, none is changed.
///
/// @param outcome `SELECTED`, `WAITING`, `DECLINED`, or `ENDED` when a seat was ended
/// @param reason the outlet reads it
public record Decision(
        UUID decisionId,
        UUID outletId,
        UUID callId,
        ApplicationState outcome,
        String reason,
        UUID decidedBy,
        Instant decidedAt) {}
