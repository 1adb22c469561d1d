package id.or.amsi.tanggap.tenant.chapter;

import java.util.UUID;

/// A chapter as callers read it.
///
/// @param active false when no more outlets are put into it
public record ChapterAnswer(UUID chapterId, String code, String name, boolean active) {}
