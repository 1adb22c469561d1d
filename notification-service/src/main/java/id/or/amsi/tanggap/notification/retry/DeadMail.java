package id.or.amsi.tanggap.notification.retry;

import java.time.Instant;
import java.util.UUID;

/// A mail that was given up. Whom it was for and what it was about is not told.
///
/// @param problem the kind of the last failure, never its message
public record DeadMail(UUID tenantId, UUID noticeId, int attempts, Instant failedAt, String problem) {}
