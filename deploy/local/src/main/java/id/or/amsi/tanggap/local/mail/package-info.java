/// A mail server that keeps what it is given, so that nothing ever leaves the machine.
@NullMarked
package id.or.amsi.tanggap.local.mail;

import org.jspecify.annotations.NullMarked;
