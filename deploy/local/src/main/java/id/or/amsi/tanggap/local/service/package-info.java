/// Tanggap's own services as parts of the stack.
@NullMarked
package id.or.amsi.tanggap.local.service;

import org.jspecify.annotations.NullMarked;
