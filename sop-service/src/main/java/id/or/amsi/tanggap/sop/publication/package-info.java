/// Sealing a version, and reading what is sealed. Start reading at `PublishSop`.
@NullMarked
package id.or.amsi.tanggap.sop.publication;

import org.jspecify.annotations.NullMarked;
