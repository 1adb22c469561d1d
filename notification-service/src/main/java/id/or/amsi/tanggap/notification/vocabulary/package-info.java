/// Words and rules of the matcher that the association changes while it runs: one person proposes, what
/// it would do is tried on labelled messages, another confirms, one call takes it back. Start reading
/// at `KeepVocabulary`.
@NullMarked
package id.or.amsi.tanggap.notification.vocabulary;

import org.jspecify.annotations.NullMarked;
