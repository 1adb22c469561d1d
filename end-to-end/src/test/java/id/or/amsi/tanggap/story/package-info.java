/// Stories of the people who use Tanggap, told over HTTP on the whole real stack.
@NullMarked
package id.or.amsi.tanggap.story;

import org.jspecify.annotations.NullMarked;
