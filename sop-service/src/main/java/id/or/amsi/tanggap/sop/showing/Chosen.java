package id.or.amsi.tanggap.sop.showing;

import java.time.Instant;
import java.util.UUID;

/// A choice that somebody made.
public record Chosen(boolean shown, UUID chosenBy, Instant chosenAt) {}
