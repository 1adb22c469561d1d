/// There is help: what a person types is read, and the kind of help that fits is named. Nothing is kept.
@NullMarked
package id.or.amsi.tanggap.notification.help;

import org.jspecify.annotations.NullMarked;
