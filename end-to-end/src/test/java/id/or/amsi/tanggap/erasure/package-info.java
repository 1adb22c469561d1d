/// The proof that what is erased is gone. Start reading at `ErasureStory`.
@NullMarked
package id.or.amsi.tanggap.erasure;

import org.jspecify.annotations.NullMarked;
