/// A service as small as can be, on which the kit is tested: notes of a tenant.
@NullMarked
package id.or.amsi.tanggap.kit.sample;

import org.jspecify.annotations.NullMarked;
