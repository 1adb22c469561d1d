package id.or.amsi.tanggap.sop.cohort;

import java.util.UUID;

/// How far one outlet has come.
///
/// @param openNotes of the mentor, without an answer
/// @param blockingNotes clauses that keep the draft from being submitted now
public record OutletProgress(
        UUID outletId, Stage stage, DaysPerStage days, int rounds, int openNotes, int blockingNotes) {}
