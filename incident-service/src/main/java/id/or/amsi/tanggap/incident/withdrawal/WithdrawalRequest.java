package id.or.amsi.tanggap.incident.withdrawal;

import jakarta.validation.constraints.NotNull;

/// @param reason a code and no words: `NOT_SAID` is enough
record WithdrawalRequest(@NotNull WithdrawalReason reason) {}
