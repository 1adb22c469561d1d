package id.or.amsi.tanggap.notification.preference;

import jakarta.validation.constraints.NotNull;

/// @param mails `ALL`, or `OVERDUE_ONLY`: only mails about overdue tasks. The inbox gets everything in any case.
record Preference(@NotNull Mails mails) {}
