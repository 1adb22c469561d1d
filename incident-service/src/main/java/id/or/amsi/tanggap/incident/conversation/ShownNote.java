package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.incident.procedure.Title;
import java.time.Instant;
import java.util.UUID;

/// A note as handlers read it.
///
/// @param author the function of whoever wrote it
public record ShownNote(UUID noteId, Title author, UUID authorId, Secret text, Instant writtenAt) {}
