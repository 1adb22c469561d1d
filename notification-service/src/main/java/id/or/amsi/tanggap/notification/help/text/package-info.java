/// Typed text as words: spelling folded, letters joined that were split to hide a word, roots of colloquial forms.
@NullMarked
package id.or.amsi.tanggap.notification.help.text;

import org.jspecify.annotations.NullMarked;
