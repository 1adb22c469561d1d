/// What nobody may find, and what SECURITY.md may promise. Start reading at `RepositoryTest`.
@NullMarked
package id.or.amsi.tanggap.hostile;

import org.jspecify.annotations.NullMarked;
