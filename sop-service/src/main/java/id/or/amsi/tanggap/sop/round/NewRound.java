package id.or.amsi.tanggap.sop.round;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// @param grantId which mentor is given the draft: the outlet's leave for them to read
public record NewRound(@NotNull UUID grantId) {}
