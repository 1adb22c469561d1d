/// The trained part of the matcher: features of a text, the weights learnt from labelled messages, and the learning.
@NullMarked
package id.or.amsi.tanggap.notification.help.model;

import org.jspecify.annotations.NullMarked;
