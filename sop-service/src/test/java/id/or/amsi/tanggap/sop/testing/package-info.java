/// A newsroom and the association, ready for tests. Start reading at `Newsroom`.
@NullMarked
package id.or.amsi.tanggap.sop.testing;

import org.jspecify.annotations.NullMarked;
